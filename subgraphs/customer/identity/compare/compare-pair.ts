import { compareBirthDates } from "./compare-birth-dates.js";
import { compareIdNumbers } from "./compare-id-numbers.js";
import { compareNames } from "./compare-names.js";
import { comparePlaces } from "./compare-places.js";
import { compareRooms } from "./compare-rooms.js";
import { compareSurnames } from "./compare-surnames.js";
import type { Column } from "./column.js";
import type { NameFeatures } from "./name-features.js";
import { NAME_RARITY, type Rarities, SURNAME_RARITY } from "./name-rarity.js";
import { codesOf, type Pattern, WESTERN } from "./pattern.js";
import { isSlip } from "./slip.js";
import type { Table } from "./table.js";

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
  return (
    names(table, rarities, left, right) +
    identities(table, left, right) +
    mobiles(table, left, right) +
    handles(table.emails, EMAIL, left, right) +
    handles(table.wechats, WECHAT, left, right) +
    addresses(table, left, right) +
    companies(table, left, right) +
    projects(table, left, right) +
    (table.western[left] === 1 && table.western[right] === 1 ? WESTERN : 0)
  );
}

function names({ names: { of, values } }: Table, rarities: Rarities, left: number, right: number): Pattern {
  const one = of[left] as number;
  const other = of[right] as number;
  if (one < 0 || other < 0) return 0;
  const name = values[one] as NameFeatures;
  const second = values[other] as NameFeatures;
  if (name.kind === "full" && second.kind === "full") {
    const level = compareNames(name, second);
    return level === undefined ? 0 : NAME[level] + rarityBetween(rarities, NAME_RARITY[level], one, other);
  }
  const level = compareSurnames(name, second);
  return level === undefined ? 0 : SURNAME[level] + rarityBetween(rarities, SURNAME_RARITY[level], one, other);
}

function rarityBetween(rarities: Rarities, kind: keyof Rarities | undefined, one: number, other: number): number {
  if (kind === undefined) return 0;
  const column = rarities[kind];
  return ((column[one] as number) + (column[other] as number)) >> 1;
}

/** Id numbers hold birth date and gender: where both are known they speak alone. */
function identities(table: Table, left: number, right: number): Pattern {
  const { idNumbers, birthDates, genders } = table;
  const id = idNumbers.of[left] as number;
  const otherId = idNumbers.of[right] as number;
  if (id >= 0 && otherId >= 0) {
    if (id === otherId) return ID_NUMBER.same;
    const level = compareIdNumbers(idNumbers.values[id] as never, idNumbers.values[otherId] as never);
    if (level !== undefined) return ID_NUMBER[level];
  }
  const gender = genders[left];
  const otherGender = genders[right];
  const genderCode = gender === 0 || otherGender === 0 ? 0 : gender === otherGender ? GENDER.same : GENDER.different;
  const date = birthDates.of[left] as number;
  const otherDate = birthDates.of[right] as number;
  if (date < 0 || otherDate < 0) return genderCode;
  const level =
    date === otherDate
      ? "same"
      : compareBirthDates(birthDates.values[date] as string, birthDates.values[otherDate] as string);
  return genderCode + BIRTH_DATE[level];
}

function mobiles({ mobiles: { of, values }, mobileNames, days }: Table, left: number, right: number): Pattern {
  const one = of[left] as number;
  const other = of[right] as number;
  if (one < 0 || other < 0) return 0;
  const isLater = areLongApart(days[left] as number, days[right] as number);
  if (one !== other) {
    if (isSlip(values[one] as string, values[other] as string)) return MOBILE.slip;
    return isLater ? MOBILE["changed-later"] : MOBILE.changed;
  }
  if ((mobileNames[one] as number) >= SHARED_FROM) return MOBILE.shared;
  return isLater ? MOBILE["same-later"] : MOBILE.same;
}

/** A day that is not known is near any other. */
function areLongApart(day: number, other: number): boolean {
  return day > 0 && other > 0 && Math.abs(day - other) > LONG;
}

function handles(
  { of, values }: Column<string>,
  codes: Record<"same" | "slip" | "different", Pattern>,
  left: number,
  right: number,
): Pattern {
  const one = of[left] as number;
  const other = of[right] as number;
  if (one < 0 || other < 0) return 0;
  if (one === other) return codes.same;
  return isSlip(values[one] as string, values[other] as string) ? codes.slip : codes.different;
}

function addresses(table: Table, left: number, right: number): Pattern {
  const { rooms, places, projects, roomProjects } = table;
  const room = rooms.of[left] as number;
  const otherRoom = rooms.of[right] as number;
  if (room >= 0 && otherRoom >= 0) {
    const named = roomProjects[left] as number;
    const otherNamed = roomProjects[right] as number;
    if (named >= 0 && otherNamed >= 0 && named !== otherNamed) return ROOM.different;
    const project = named >= 0 ? named : (projects.of[left] as number);
    const otherProject = otherNamed >= 0 ? otherNamed : (projects.of[right] as number);
    return ROOM[compareRooms(rooms.values[room] as never, rooms.values[otherRoom] as never, project === otherProject)];
  }
  const place = places.of[left] as number;
  const otherPlace = places.of[right] as number;
  if (place < 0 || otherPlace < 0) return 0;
  if (place === otherPlace) return PLACE.same;
  return PLACE[comparePlaces(places.values[place] as Uint16Array, places.values[otherPlace] as Uint16Array)];
}

function companies({ companies: { of, counts }, size }: Table, left: number, right: number): Pattern {
  const one = of[left] as number;
  const other = of[right] as number;
  if (one < 0 || other < 0) return 0;
  if (one !== other) return COMPANY.different;
  return (counts[one] as number) > size * COMMON_SHARE ? COMPANY.common : COMPANY.rare;
}

function projects({ projects: { of }, cities }: Table, left: number, right: number): Pattern {
  const one = of[left] as number;
  const other = of[right] as number;
  if (one < 0 || other < 0) return 0;
  if (one === other) return PROJECT.same;
  return (cities[one] as number) >= 0 && cities[one] === cities[other] ? PROJECT.city : PROJECT.different;
}
