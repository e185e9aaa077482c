import type { EntityManager } from "typeorm";
import { askedAlike } from "../../shared/lists/asked-alike.js";
import type { Sql } from "../../shared/loaders.js";
import type { Home } from "../entities/home.js";
import { type HomesAsked, readHomes, ties } from "./read-homes.js";

/** The most homes that are shown of one customer. */
const mostHomes = 100;

/** Reads the homes of whoever has these handles. */
export type HomesOf = (handles: readonly string[], asked: HomesAsked) => Promise<Home[]>;

/**
 * Makes the reader of the units that are a customer's today, under any handle: each once, with the closest tie and the earliest day,
 * the longest held first, at most 100. One statement, for one customer as for fifty.
 */
export function homesOf(manager: EntityManager, seen: Sql): HomesOf {
  const ofPeople = askedAlike(async (people: readonly (readonly string[])[], asked: HomesAsked) => {
    const byHandle = await readHomes(manager, seen, asked, [...new Set(people.flat())]);
    return people.map((handles) => together(handles.flatMap((handle) => byHandle.get(handle) ?? [])));
  });
  return (handles, asked) => (handles.length > 0 ? ofPeople(handles, asked) : Promise.resolve([]));
}

/** Somebody's homes, each once. */
function together(homes: readonly Home[]): Home[] {
  if (homes.length < 2) return [...homes];
  const byUnit = new Map<string, Home>();
  for (const home of homes) byUnit.set(home.unit.id, closest(home, byUnit.get(home.unit.id)));
  return [...byUnit.values()].sort(byDay).slice(0, mostHomes);
}

/** Two ties to one unit as one. */
function closest(home: Home, other: Home = home): Home {
  const { unit, role } = ties.indexOf(home.role) < ties.indexOf(other.role) ? home : other;
  return { unit, role, since: home.since < other.since ? home.since : other.since };
}

function byDay(one: Home, other: Home): number {
  if (one.since !== other.since) return one.since < other.since ? -1 : 1;
  return one.unit.id < other.unit.id ? -1 : 1;
}
