import type { Evidence } from "../evidence.js";
import { type Column, columnOf } from "./column.js";
import { slipEnds } from "./slip.js";
import type { Table } from "./table.js";

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

type Columns = Pick<
  Table,
  | "names"
  | "western"
  | "birthDates"
  | "idNumbers"
  | "mobiles"
  | "emails"
  | "wechats"
  | "rooms"
  | "places"
  | "companies"
  | "projects"
>;

/**
 * Lays what is compared of each registration down side by side: two registrations that are compared lie anywhere among a million, and one
 * look into each is faster than a dozen. Takes evidence and its columns in the same order. A cell is the index of a value in its column,
 * unless said otherwise; -1 where nothing is said.
 */
export function cellsOf(rows: readonly Evidence[], columns: Columns): Int32Array {
  const { names, western, birthDates, idNumbers, mobiles, emails, wechats, rooms, places, companies, projects } =
    columns;
  const cells = new Int32Array(rows.length * CELLS);
  const ends = Int32Array.from(mobiles.values, slipEnds);
  const codes = new Map(projects.values.map((code, index) => [code, index]));
  const cities = citiesOf(projects);
  const indexes: readonly (readonly [number, Int32Array])[] = [
    ...([
      [CELL.name, names.of],
      [CELL.birthDate, birthDates.of],
      [CELL.idNumber, idNumbers.of],
    ] as const),
    ...([
      [CELL.mobile, mobiles.of],
      [CELL.email, emails.of],
      [CELL.wechat, wechats.of],
    ] as const),
    ...([
      [CELL.room, rooms.of],
      [CELL.place, places.of],
      [CELL.company, companies.of],
    ] as const),
    [CELL.project, projects.of],
  ];
  rows.forEach(({ gender, address, registeredOn }, row) => {
    const at = row * CELLS;
    for (const [cell, of] of indexes) cells[at + cell] = of[row] as number;
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
