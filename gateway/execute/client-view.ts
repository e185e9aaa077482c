import type { Shape } from "./data/shape.js";
import type { Path } from "./data/trail.js";

/** How the client sees the gathered data: under its own keys, and without what only the plan needs. */
export interface ClientView {
  /** The client's path to a place of the data, cut where the client sees no further. */
  pathTo(path: Path): (string | number)[];
  /** The first key, in the client's order, of an object at a place that a fetch was to fill. */
  firstOf(path: Path, fetched: Shape): string | undefined;
}

/** The view through an operation: its shape by the keys of the data, and the client's name of each key. */
export function clientViewOf(operation: Shape, toClient: (key: string) => string): ClientView {
  return {
    pathTo(path) {
      const seen: (string | number)[] = [];
      let shape: Shape | undefined = operation;
      for (const step of path) {
        if (typeof step === "string") {
          const entry: Shape extends Map<string, infer E> ? E | undefined : never = shape?.get(step);
          if (!entry) break;
          shape = entry.shape;
          seen.push(toClient(step));
        } else seen.push(step);
      }
      return seen;
    },
    firstOf(path, fetched) {
      const keys = path.filter((step) => typeof step === "string");
      const shape = keys.reduce<Shape | undefined>((inner, key) => inner?.get(key)?.shape, operation);
      const filled = new Set([...fetched.values()].map(({ to }) => to));
      return [...(shape?.keys() ?? [])].find((key) => key !== "__typename" && filled.has(key));
    },
  };
}
