import type { Evidence } from "../evidence.js";
import { largeArray } from "../large-array.js";
import { type Column, columnOf } from "./column.js";
import { slipEnds } from "./slip.js";

/** What of a registration is compared, by its place among the registration's cells. */
export const CELL = {
  name: 0,
  western: 1,
  /** 0 unknown, 1 female, 2 male. */
  gender: 2,
  birthDate: 3,
  idNumber: 4,
  mobile: 5,
  /** See `slipEnds`. */
  mobileEnds: 6,
  email: 7,
  wechat: 8,
  room: 9,
  /** The project that the address names. */
  roomProject: 10,
  place: 11,
  company: 12,
  project: 13,
  /** The part of the project's code before the dash. */
  city: 14,
  /** Day of registration as a count of days, 0 when unknown. */
  day: 15,
} as const;

/** Cells of a registration: 64 bytes, what a processor fetches at once. */
export const CELLS = 16;

/** Cells that are indexes of values, and the columns that these are in. */
const INDEXES = {
  name: "names",
  birthDate: "birthDates",
  idNumber: "idNumbers",
  mobile: "mobiles",
  email: "emails",
  wechat: "wechats",
  room: "rooms",
  place: "places",
  company: "companies",
  project: "projects",
} as const;

type Columns = Readonly<Record<(typeof INDEXES)[keyof typeof INDEXES], Pick<Column<unknown>, "of">>> & {
  mobiles: Column<string>;
  projects: Column<string>;
  /** By registration: 1 when its name is Western. */
  western: Uint8Array;
};

/**
 * Lays what is compared of each registration down side by side: two registrations that are compared lie anywhere among a million, and one
 * look into each is faster than a dozen. Takes evidence and its columns in the same order. A cell is the index of a value in its column,
 * unless said otherwise; -1 where nothing is said.
 */
export function cellsOf(rows: readonly Evidence[], columns: Columns): Int32Array {
  const { western, mobiles, projects } = columns;
  const cells = largeArray(Int32Array, rows.length * CELLS);
  for (const [cell, column] of Object.entries(INDEXES)) {
    const at = CELL[cell as keyof typeof INDEXES];
    columns[column].of.forEach((index, row) => (cells[row * CELLS + at] = index));
  }
  const ends = Int32Array.from(mobiles.values, slipEnds);
  const codes = new Map(projects.values.map((code, index) => [code, index]));
  const cities = citiesOf(projects);
  rows.forEach(({ gender, address, registeredOn }, row) => {
    const at = row * CELLS;
    cells[at + CELL.western] = western[row] as number;
    cells[at + CELL.gender] = gender === "FEMALE" ? 1 : gender === "MALE" ? 2 : 0;
    cells[at + CELL.mobileEnds] = ends[mobiles.of[row] as number] ?? 0;
    cells[at + CELL.roomProject] = (address?.kind === "room" ? codes.get(address.project ?? "") : undefined) ?? -1;
    cells[at + CELL.city] = cities[projects.of[row] as number] ?? -1;
    cells[at + CELL.day] = dayOf(registeredOn);
  });
  return cells;
}

function citiesOf(projects: Column<string>): Int32Array {
  return columnOf(projects.values, (code) => /^(.+?)-/.exec(code)?.[1]).of;
}

function dayOf(date: string | undefined): number {
  return date === undefined ? 0 : Math.floor(Date.parse(date) / 86_400_000) || 0;
}
