import { CELL, CELLS } from "./cells.js";
import { compareBirthDates } from "./compare-birth-dates.js";
import { compareIdNumbers } from "./compare-id-numbers.js";
import { compareNames } from "./compare-names.js";
import { comparePlaces } from "./compare-places.js";
import { compareRooms } from "./compare-rooms.js";
import { compareSurnames } from "./compare-surnames.js";
import type { NameFeatures } from "./name-features.js";
import { NAME_RARITY, type Rarities, SURNAME_RARITY } from "./name-rarity.js";
import { codesOf, type Pattern, WESTERN } from "./pattern.js";
import { isSlip, mayBeSlip } from "./slip.js";
import type { Handles, Table } from "./table.js";

const NAME = codesOf("name");
const SURNAME = codesOf("surname");
const ID_NUMBER = codesOf("idNumber");
const BIRTH_DATE = codesOf("birthDate");
const GENDER = codesOf("gender");
const MOBILE = codesOf("mobile");
const EMAIL = codesOf("email");
const WECHAT = codesOf("wechat");
const ROOM = codesOf("room");
const PLACE = codesOf("place");
const COMPANY = codesOf("company");
const PROJECT = codesOf("project");

/** In days. A number that was given back is another's after some months; after two years many are. */
const LONG = 730;
const SHARED_FROM = 3;
/** An employer of more than one in a hundred registrations says little. */
const COMMON_SHARE = 0.01;

/**
 * Compares two registrations of a table in everything both speak of.
 * Takes the table, how rare each of its names is, and two rows; returns the
 * pattern of outcomes. Symmetric.
 */
export function comparePair(table: Table, rarities: Rarities, left: number, right: number): Pattern {
  const { cells } = table;
  const one = left * CELLS;
  const other = right * CELLS;
  return (
    names(table, rarities, cells[one + CELL.name] as number, cells[other + CELL.name] as number) +
    identities(table, one, other) +
    mobiles(table, one, other) +
    handles(table.emails, EMAIL, cells[one + CELL.email] as number, cells[other + CELL.email] as number) +
    handles(table.wechats, WECHAT, cells[one + CELL.wechat] as number, cells[other + CELL.wechat] as number) +
    addresses(table, one, other) +
    companies(table, cells[one + CELL.company] as number, cells[other + CELL.company] as number) +
    projects(table, one, other) +
    (cells[one + CELL.western] === 1 && cells[other + CELL.western] === 1 ? WESTERN : 0)
  );
}

function names({ names: all }: Table, rarities: Rarities, one: number, other: number): Pattern {
  if (one < 0 || other < 0) return 0;
  const isFull = all.full[one] === 1 && all.full[other] === 1;
  if (isFull) {
    const level = compareNames(all, one, other);
    return level === undefined ? 0 : NAME[level] + rarityBetween(rarities, NAME_RARITY[level], one, other);
  }
  const level = compareSurnames(all.values[one] as NameFeatures, all.values[other] as NameFeatures);
  return level === undefined ? 0 : SURNAME[level] + rarityBetween(rarities, SURNAME_RARITY[level], one, other);
}

function rarityBetween(rarities: Rarities, kind: keyof Rarities | undefined, one: number, other: number): number {
  if (kind === undefined) return 0;
  const column = rarities[kind];
  return ((column[one] as number) + (column[other] as number)) >> 1;
}

/** Id numbers hold birth date and gender: where both are known they speak alone. */
function identities({ cells, birthDates, idNumbers }: Table, one: number, other: number): Pattern {
  const id = cells[one + CELL.idNumber] as number;
  const otherId = cells[other + CELL.idNumber] as number;
  if (id >= 0 && otherId >= 0) {
    if (id === otherId) return ID_NUMBER.same;
    const level = compareIdNumbers(idNumbers.values[id] as never, idNumbers.values[otherId] as never);
    if (level !== undefined) return ID_NUMBER[level];
  }
  const gender = cells[one + CELL.gender];
  const otherGender = cells[other + CELL.gender];
  const genderCode = gender === 0 || otherGender === 0 ? 0 : gender === otherGender ? GENDER.same : GENDER.different;
  const date = cells[one + CELL.birthDate] as number;
  const otherDate = cells[other + CELL.birthDate] as number;
  if (date < 0 || otherDate < 0) return genderCode;
  const level =
    date === otherDate
      ? "same"
      : compareBirthDates(birthDates.values[date] as string, birthDates.values[otherDate] as string);
  return genderCode + BIRTH_DATE[level];
}

function mobiles({ cells, mobiles: { values }, mobileNames }: Table, one: number, other: number): Pattern {
  const mobile = cells[one + CELL.mobile] as number;
  const otherMobile = cells[other + CELL.mobile] as number;
  if (mobile < 0 || otherMobile < 0) return 0;
  const isLater = areLongApart(cells[one + CELL.day] as number, cells[other + CELL.day] as number);
  if (mobile !== otherMobile) {
    const mayBe = mayBeSlip(cells[one + CELL.mobileEnds] as number, cells[other + CELL.mobileEnds] as number);
    if (mayBe && isSlip(values[mobile] as string, values[otherMobile] as string)) return MOBILE.slip;
    return isLater ? MOBILE["changed-later"] : MOBILE.changed;
  }
  if ((mobileNames[mobile] as number) >= SHARED_FROM) return MOBILE.shared;
  return isLater ? MOBILE["same-later"] : MOBILE.same;
}

/** A day that is not known is near any other. */
function areLongApart(day: number, other: number): boolean {
  return day > 0 && other > 0 && Math.abs(day - other) > LONG;
}

function handles(
  { values, ends }: Handles,
  codes: Record<"same" | "slip" | "different", Pattern>,
  one: number,
  other: number,
): Pattern {
  if (one < 0 || other < 0) return 0;
  if (one === other) return codes.same;
  const mayBe = mayBeSlip(ends[one] as number, ends[other] as number);
  return mayBe && isSlip(values[one] as string, values[other] as string) ? codes.slip : codes.different;
}

function addresses({ cells, rooms, places }: Table, one: number, other: number): Pattern {
  const room = cells[one + CELL.room] as number;
  const otherRoom = cells[other + CELL.room] as number;
  if (room >= 0 && otherRoom >= 0) {
    if (rooms.doors[room] !== rooms.doors[otherRoom]) return ROOM.different;
    const named = cells[one + CELL.roomProject] as number;
    const otherNamed = cells[other + CELL.roomProject] as number;
    if (named >= 0 && otherNamed >= 0 && named !== otherNamed) return ROOM.different;
    const project = named >= 0 ? named : cells[one + CELL.project];
    const otherProject = otherNamed >= 0 ? otherNamed : cells[other + CELL.project];
    return ROOM[compareRooms(rooms.values[room] as never, rooms.values[otherRoom] as never, project === otherProject)];
  }
  const place = cells[one + CELL.place] as number;
  const otherPlace = cells[other + CELL.place] as number;
  if (place < 0 || otherPlace < 0) return 0;
  if (place === otherPlace) return PLACE.same;
  return PLACE[comparePlaces(places.values[place] as Uint16Array, places.values[otherPlace] as Uint16Array)];
}

function companies({ companies: { counts }, size }: Table, one: number, other: number): Pattern {
  if (one < 0 || other < 0) return 0;
  if (one !== other) return COMPANY.different;
  return (counts[one] as number) > size * COMMON_SHARE ? COMPANY.common : COMPANY.rare;
}

function projects({ cells }: Table, one: number, other: number): Pattern {
  const project = cells[one + CELL.project] as number;
  const otherProject = cells[other + CELL.project] as number;
  if (project < 0 || otherProject < 0) return 0;
  if (project === otherProject) return PROJECT.same;
  const city = cells[one + CELL.city] as number;
  return city >= 0 && city === cells[other + CELL.city] ? PROJECT.city : PROJECT.different;
}
