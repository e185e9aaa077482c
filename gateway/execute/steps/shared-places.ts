import { placeBelow } from "../data/place-below.js";
import type { Shape } from "../data/shape.js";
import type { Arrival } from "./arrival.js";

/** The places into which more than one fetch of a plan writes, and all places around them. */
export function sharedPlaces(arrivals: readonly Arrival[]): ReadonlySet<string> {
  const written = new Set<string>();
  const shared = new Set<string>();
  const write = (place: string, shape: Shape): void => {
    if (written.has(place)) addWithAllAround(shared, place);
    written.add(place);
    for (const { to, shape: inner } of shape.values()) if (inner) write(placeBelow(place, to), inner);
  };
  for (const { paths, shape } of arrivals) {
    for (const path of paths) {
      const keys = path.flatMap((segment) => (segment !== "@" && "Field" in segment ? [segment.Field] : []));
      write(keys.reduce(placeBelow, ""), shape);
    }
  }
  return shared;
}

function addWithAllAround(places: Set<string>, place: string): void {
  for (let at = place; !places.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) places.add(at);
}
