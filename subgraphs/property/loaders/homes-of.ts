import type { Home } from "../entities/home.js";
import { type HomesAsked, ties } from "./homes-by-handle.js";
import type { Loaders } from "./index.js";

/** The most homes that are shown of one customer. */
const mostHomes = 100;

/**
 * The units that are a customer's today, under any handle: each once, with the closest tie and the earliest day,
 * the longest held first, at most 100. One statement, for one customer as for fifty.
 */
export async function homesOf(loaders: Loaders, handles: readonly string[], asked: HomesAsked): Promise<Home[]> {
  const byHandle = loaders.homesByHandle(asked);
  const homes = await Promise.all(handles.map((handle) => byHandle.load(handle)));
  const byUnit = new Map<string, Home>();
  for (const home of homes.flat()) byUnit.set(home.unit.id, together(home, byUnit.get(home.unit.id)));
  return [...byUnit.values()].sort((one, other) => (one.since < other.since ? -1 : 1)).slice(0, mostHomes);
}

/** Two ties to one unit as one. */
function together(home: Home, other: Home = home): Home {
  const { unit, role } = ties.indexOf(home.role) < ties.indexOf(other.role) ? home : other;
  return { unit, role, since: home.since < other.since ? home.since : other.since };
}
