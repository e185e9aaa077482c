// Households of people who buy homes: families that share a room and now and then a mobile, twins, namesakes by chance.
import { givenOf, surnames } from "./names.mjs";

/** The projects that a new house knows, so that it takes every row in. */
const projects = "BJ-01 SH-01 SZ-01 CD-01 DL-01 SY-01 BJ-02 SH-02 SZ-02 DL-02 SY-02 DL-03".split(" ");
const areas = Array.from({ length: 120 }, (_, index) => String(110101 + index * 4513).slice(0, 6));
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** For so many people a project has one building more, so that in the largest project too most homes have one household. */
const peopleOfBuilding = 4_000;

/** Makes people until there are `count` of them. */
export function makePeople(count, random) {
  const buildings = Math.max(30, Math.ceil(count / peopleOfBuilding));
  const agents = Array.from({ length: Math.ceil(count / 500) }, () => mobile(random));
  const people = [];
  while (people.length < count) people.push(...household(buildings, agents, random));
  return { people: people.slice(0, count), projects, agents };
}

function household(buildings, agents, random) {
  const home = {
    project: random.commonOf(projects),
    building: random.between(1, buildings),
    unit: random.between(1, 4),
    room: random.between(1, 33) * 100 + random.between(1, 4),
  };
  const family = random.commonOf(surnames);
  const heads = [person(home, family, random, 1955, 2000)];
  if (random.chance(0.6))
    heads.push(
      person(home, random.commonOf(surnames), random, 1955, 2000, heads[0].gender === "MALE" ? "FEMALE" : "MALE"),
    );
  const children = Array.from({ length: random.chance(0.35) ? random.between(1, 2) : 0 }, () =>
    person(home, family, random, 1985, 2006),
  );
  if (children.length > 0 && random.chance(0.03)) children.push(twinOf(children[0], random));
  const members = [...heads, ...children];
  for (const member of members) member.relatives = members.filter((other) => other !== member);
  return members;
}

function person(home, surname, random, from, to, gender = random.of(["FEMALE", "MALE"])) {
  const given = Array.from({ length: random.chance(0.82) ? 2 : 1 }, () => random.commonOf(givenOf[gender])).join("");
  const birthDate = `${random.between(from, to)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
  return {
    surname,
    given,
    gender,
    birthDate,
    home,
    idNumber: idNumber(birthDate, gender, random),
    mobiles: Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => mobile(random)),
    email: `${random.of(["u", "k", "home", "w"])}${random.digits(7)}@${random.of(["qq.com", "163.com", "126.com", "gmail.com"])}`,
    wechat: `wx${random.digits(12)}`,
    company: `${random.of(["东", "华", "新", "中"])}${random.commonOf(["软", "信", "航", "建", "贸", "科", "通", "药"])}${random.commonOf(["集团", "科技", "银行", "医院", "物流", "学校"])}`,
  };
}

/** Born the same day, named after the same pattern, living in the same room. */
function twinOf(sibling, random) {
  const twin = person(
    sibling.home,
    sibling.surname,
    random,
    1985,
    2006,
    random.chance(0.5) ? sibling.gender : undefined,
  );
  twin.birthDate = sibling.birthDate;
  twin.idNumber = idNumber(twin.birthDate, twin.gender, random);
  if (sibling.given.length === 2) twin.given = sibling.given[0] + twin.given.at(-1);
  return twin;
}

export function mobile(random) {
  return `1${random.of(["3", "5", "7", "8", "9"])}${random.digits(9)}`;
}

function idNumber(birthDate, gender, random) {
  const sequence = random.below(500) * 2 + (gender === "MALE" ? 1 : 0);
  const body = random.commonOf(areas) + birthDate.replaceAll("-", "") + String(sequence).padStart(3, "0");
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + "10X98765432"[sum % 11];
}

export function two(number) {
  return String(number).padStart(2, "0");
}
