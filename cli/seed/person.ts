import { chinaDay } from "../../subgraphs/shared/scalars.js";
import { after, morningOf, today } from "./calendar.js";
import { drawName } from "./names.js";
import { type Place, places } from "./places.js";
import { randomFrom, type Random } from "./random.js";

/** How far somebody has come with us: the first three buy nothing. */
export type Course = "visitor" | "intent" | "withdrawn" | "owner";

/** Somebody of the demonstration data; who number 4,711 is does not depend on how many there are. */
export interface Person {
  readonly number: number;
  readonly gender: "FEMALE" | "MALE";
  readonly surname: string;
  readonly given: string;
  readonly birthDate: string;
  readonly idNumber: string;
  readonly mobile: string;
  readonly email: string | undefined;
  readonly wechat: string | undefined;
  readonly place: Place;
  /** The person's number within the project, from 0; it names the home. */
  readonly rank: number;
  readonly course: Course;
  /** When we first heard of the person. */
  readonly since: Date;
  /** Whether the person bought together with the one before in the project. */
  readonly partner: boolean;
}

/** Makes person number n, from 0. People with an even rank and the next one may be a couple that buys together. */
export function makePerson(number: number): Person {
  const place = places[number % places.length] as Place;
  const rank = Math.floor(number / places.length);
  const random = randomFrom(`person/${number}`);
  const couple = randomFrom(`couple/${place.code}/${rank >> 1}`);
  const isCouple = couple.chance(0.25);
  const partner = isCouple && rank % 2 === 1;
  const own = courseOf(random);
  const gender = random.chance(0.5) ? "FEMALE" : "MALE";
  const birth = after(new Date("1955-01-01T04:00:00Z"), random.between(0, 365 * 48));
  return {
    number,
    gender,
    ...drawName(random, gender),
    birthDate: chinaDay(birth),
    idNumber: idNumber(random, chinaDay(birth), gender),
    mobile: `1${random.pick(["38", "39", "58", "86", "99"])}${String(number).padStart(8, "0")}`,
    email: random.chance(0.3) ? `kh${number}@example.com` : undefined,
    wechat: random.chance(0.5) ? `wx_${number.toString(36).padStart(5, "0")}` : undefined,
    place,
    rank,
    course: isCouple ? "owner" : own,
    since: sinceOf(isCouple ? couple : random, place),
    partner,
  };
}

function courseOf(random: Random): Course {
  return random.weighted<Course>([
    ["visitor", 20],
    ["intent", 20],
    ["withdrawn", 4],
    ["owner", 56],
  ]);
}

/** From two years before the project was completed until three months ago. */
function sinceOf(random: Random, { completedOn }: Place): Date {
  const first = after(morningOf(completedOn), -730);
  const days = Math.floor((today.getTime() - first.getTime()) / 86_400_000) - 90;
  return after(first, random.between(0, days), random.between(0, 8));
}

const areas = ["110105", "310115", "440304", "510104", "210202", "210102", "320106", "370102", "420106", "330106"];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident's id number that fits birth date and gender, with its check character (GB 11643, ISO 7064 MOD 11-2). */
function idNumber(random: Random, birthDate: string, gender: "FEMALE" | "MALE"): string {
  const sequence = random.between(0, 499) * 2 + (gender === "MALE" ? 1 : 0);
  const body = `${random.pick(areas)}${birthDate.replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${"10X98765432".charAt(sum % 11)}`;
}
