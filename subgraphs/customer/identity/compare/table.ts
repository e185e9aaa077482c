import type { Evidence } from "../evidence.js";
import type { Address } from "../normalise/address.js";
import type { IdNumber } from "../normalise/id-number.js";
import type { PersonName } from "../normalise/name.js";
import { cellsOf } from "./cells.js";
import { type Column, columnOf } from "./column.js";
import { lettersOf } from "./compare-places.js";
import { type NameFeatures, nameFeatures } from "./name-features.js";
import { type NameReadings, nameReadings } from "./name-readings.js";
import { slipEnds } from "./slip.js";

type Room = Extract<Address, { kind: "room" }>;
type NamedPerson = Exclude<PersonName, { kind: "placeholder" }>;

/** Names by which somebody is reached. */
export interface Handles extends Column<string> {
  /** By handle: see `slipEnds`. */
  ends: Int32Array;
}

/** Registrations laid down by column, each distinct value prepared once, so that a comparison is a few array reads. */
export interface Table {
  size: number;
  ids: readonly string[];
  names: Column<NameFeatures> & {
    readings: NameReadings;
    /** By name: 1 when it is whole, not a surname alone. */
    full: Uint8Array;
  };
  /** By registration: 1 when its name is Western. */
  western: Uint8Array;
  birthDates: Column<string>;
  idNumbers: Column<IdNumber>;
  mobiles: Column<string>;
  /** By mobile: under how many different full names it is used. */
  mobileNames: Uint16Array;
  emails: Handles;
  wechats: Handles;
  rooms: Column<Room> & {
    /** By room: its building and number, the unit left out; rooms with another door are surely others. */
    doors: Int32Array;
  };
  places: Column<Uint16Array>;
  companies: Column<string>;
  projects: Column<string>;
  /** What of each registration is compared. */
  cells: Int32Array;
}

/**
 * Lays evidence down by column, in the order of the registrations' ids, so
 * that nothing later depends on the order they came in.
 */
export function tableOf(records: readonly Evidence[]): Table {
  const rows = [...records].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
  const named = columnOf(rows, namedPerson, (name) => (name.kind === "full" ? name.text : `${name.surname}?`));
  const features = named.values.map(nameFeatures);
  const full = Uint8Array.from(features, ({ kind }) => (kind === "full" ? 1 : 0));
  const names = { ...named, values: features, readings: nameReadings(features), full };
  const mobiles = columnOf(rows, (row) => row.mobile);
  const places = columnOf(rows, placeOf);
  const rooms = columnOf(rows, roomOf, (room) => `${room.building}|${room.unit ?? ""}|${room.room}`);
  const columns = {
    names,
    western: Uint8Array.from(rows, (row) => (isWestern(row) ? 1 : 0)),
    birthDates: columnOf(rows, (row) => row.birthDate),
    idNumbers: columnOf(
      rows,
      (row) => row.idNumber,
      (idNumber) => idNumber.number,
    ),
    mobiles,
    emails: handlesOf(rows, (row) => row.email),
    wechats: handlesOf(rows, (row) => row.wechat),
    rooms: { ...rooms, doors: columnOf(rooms.values, ({ building, room }) => `${building}|${room}`).of },
    places: { ...places, values: places.values.map((place) => lettersOf(place.split(" "))) },
    companies: columnOf(rows, (row) => row.company),
    projects: columnOf(rows, (row) => row.project),
  };
  return {
    ...{ size: rows.length, ids: rows.map((row) => row.id), ...columns },
    mobileNames: namesByMobile(mobiles, names),
    cells: cellsOf(rows, columns),
  };
}

function namedPerson({ name }: Evidence): NamedPerson | undefined {
  return name === undefined || name.kind === "placeholder" ? undefined : name;
}

/** A name in Latin letters, unless it may be pinyin and nothing beside it is Western. */
function isWestern(row: Evidence): boolean {
  const name = namedPerson(row);
  if (name?.script === "han") return false;
  const isWritten = name !== undefined && name.readings.length === 0;
  return isWritten || (row.address?.kind === "text" && !/\p{Script=Han}/u.test(row.address.words.join(" ")));
}

function roomOf({ address }: Evidence): Room | undefined {
  return address?.kind === "room" ? address : undefined;
}

function placeOf({ address }: Evidence): string | undefined {
  return address?.kind === "text" ? address.words.join(" ") : undefined;
}

function handlesOf(rows: readonly Evidence[], read: (row: Evidence) => string | undefined): Handles {
  const column = columnOf(rows, read);
  return { ...column, ends: Int32Array.from(column.values, slipEnds) };
}

/** Names that sound nearly alike are one; 王先生 names nobody in full. */
function namesByMobile(mobiles: Column<string>, names: Column<NameFeatures>): Uint16Array {
  const seen = new Map<number, Set<string>>();
  mobiles.of.forEach((mobile, row) => {
    const name = names.values[names.of[row] as number];
    if (mobile < 0 || mobiles.counts[mobile] === 1 || name?.kind !== "full") return;
    const sound = name.readings[0]?.near ?? name.text;
    const sounds = seen.get(mobile);
    if (sounds) sounds.add(sound);
    else seen.set(mobile, new Set([sound]));
  });
  return Uint16Array.from(mobiles.values, (_, mobile) => Math.min(seen.get(mobile)?.size ?? 0, 0xffff));
}
