import { compareBirthDates } from "./compare-birth-dates.js";
import { compareIdNumbers } from "./compare-id-numbers.js";
import { compareNames } from "./compare-names.js";
import { comparePlaces } from "./compare-places.js";
import { compareRooms } from "./compare-rooms.js";
import { compareSurnames } from "./compare-surnames.js";
import type { Column } from "./column.js";
import { RARITY_OF, type Rarity } from "./name-rarity.js";
import { codesOf, type Pattern } from "./pattern.js";
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

const LONG = 730;
const SHARED_FROM = 3;
/** An employer of more than one in a hundred registrations says little. */
const COMMON_SHARE = 0.01;

/**
 * Compares two registrations of a table in everything both speak of.
 * Takes the table, how rare each of its names is, and two rows; returns the
 * pattern of outcomes. Symmetric.
 */
export function comparePair(table: Table, rarities: readonly Rarity[], left: number, right: number): Pattern {
  return (
    names(table, rarities, left, right) +
    identities(table, left, right) +
    mobiles(table, left, right) +
    handles(table.emails, EMAIL, left, right) +
    handles(table.wechats, WECHAT, left, right) +
    addresses(table, left, right) +
    companies(table, left, right) +
    projects(table, left, right)
  );
}

function names({ names: { of, values } }: Table, rarities: readonly Rarity[], left: number, right: number): Pattern {
  const [one, other] = [of[left] as number, of[right] as number];
  if (one < 0 || other < 0) return 0;
  const [name, second] = [values[one], values[other]];
  if (!name || !second) return 0;
  if (name.kind === "full" && second.kind === "full") {
    const level = compareNames(name, second);
    return level === undefined ? 0 : NAME[level] + rarityBetween(rarities, RARITY_OF[`name ${level}`], one, other);
  }
  const level = compareSurnames(name, second);
  if (level === undefined) return 0;
  return SURNAME[level] + rarityBetween(rarities, RARITY_OF[`surname ${level}`], one, other);
}

function rarityBetween(
  rarities: readonly Rarity[],
  kind: keyof Rarity | undefined,
  one: number,
  other: number,
): number {
  return kind === undefined ? 0 : ((rarities[one]?.[kind] ?? 0) + (rarities[other]?.[kind] ?? 0)) >> 1;
}

/** Id numbers hold birth date and gender: where both are known they speak alone. */
function identities(table: Table, left: number, right: number): Pattern {
  const { idNumbers, birthDates, genders } = table;
  const [id, otherId] = [idNumbers.of[left] as number, idNumbers.of[right] as number];
  if (id >= 0 && otherId >= 0) {
    if (id === otherId) return ID_NUMBER.same;
    const level = compareIdNumbers(idNumbers.values[id] as never, idNumbers.values[otherId] as never);
    if (level !== undefined) return ID_NUMBER[level];
  }
  const [gender, otherGender] = [genders[left], genders[right]];
  const genderCode = gender === 0 || otherGender === 0 ? 0 : gender === otherGender ? GENDER.same : GENDER.different;
  const [date, otherDate] = [birthDates.of[left] as number, birthDates.of[right] as number];
  if (date < 0 || otherDate < 0) return genderCode;
  const level =
    date === otherDate
      ? "same"
      : compareBirthDates(birthDates.values[date] as string, birthDates.values[otherDate] as string);
  return genderCode + BIRTH_DATE[level];
}

function mobiles({ mobiles: { of, values }, mobileNames, days }: Table, left: number, right: number): Pattern {
  const [one, other] = [of[left] as number, of[right] as number];
  if (one < 0 || other < 0) return 0;
  if (one === other) return (mobileNames[one] as number) >= SHARED_FROM ? MOBILE.shared : MOBILE.same;
  if (isSlip(values[one] as string, values[other] as string)) return MOBILE.slip;
  const apart = Math.abs((days[left] as number) - (days[right] as number));
  return apart > LONG ? MOBILE["changed-later"] : MOBILE.changed;
}

function handles(
  { of, values }: Column<string>,
  codes: Record<"same" | "slip" | "different", Pattern>,
  left: number,
  right: number,
): Pattern {
  const [one, other] = [of[left] as number, of[right] as number];
  if (one < 0 || other < 0) return 0;
  if (one === other) return codes.same;
  return isSlip(values[one] as string, values[other] as string) ? codes.slip : codes.different;
}

function addresses(table: Table, left: number, right: number): Pattern {
  const { rooms, places, projects, roomProjects } = table;
  const [room, otherRoom] = [rooms.of[left] as number, rooms.of[right] as number];
  if (room >= 0 && otherRoom >= 0) {
    const [named, otherNamed] = [roomProjects[left] as number, roomProjects[right] as number];
    if (named >= 0 && otherNamed >= 0 && named !== otherNamed) return ROOM.different;
    const project = named >= 0 ? named : (projects.of[left] as number);
    const otherProject = otherNamed >= 0 ? otherNamed : (projects.of[right] as number);
    return ROOM[compareRooms(rooms.values[room] as never, rooms.values[otherRoom] as never, project === otherProject)];
  }
  const [place, otherPlace] = [places.of[left] as number, places.of[right] as number];
  if (place < 0 || otherPlace < 0) return 0;
  if (place === otherPlace) return PLACE.same;
  return PLACE[comparePlaces(places.values[place] as Uint16Array, places.values[otherPlace] as Uint16Array)];
}

function companies({ companies: { of, counts }, size }: Table, left: number, right: number): Pattern {
  const [one, other] = [of[left] as number, of[right] as number];
  if (one < 0 || other < 0) return 0;
  if (one !== other) return COMPANY.different;
  return (counts[one] as number) > size * COMMON_SHARE ? COMPANY.common : COMPANY.rare;
}

function projects({ projects: { of }, cities }: Table, left: number, right: number): Pattern {
  const [one, other] = [of[left] as number, of[right] as number];
  if (one < 0 || other < 0) return 0;
  if (one === other) return PROJECT.same;
  return (cities[one] as number) >= 0 && cities[one] === cities[other] ? PROJECT.city : PROJECT.different;
}
