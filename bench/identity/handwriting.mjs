// How a desk writes a person down: with gaps, slips, other people's numbers, names as they sound.
import { pinyin } from "pinyin-pro";
import { Converter } from "opencc-js/cn2t";
import { anyCharacter, homophoneOf, westernNames } from "./names.mjs";
import { two } from "./people.mjs";

const traditional = Converter({ from: "cn", to: "t" });
const NUMERALS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/**
 * Writes one registration of a person. `dirt` multiplies how often something
 * goes wrong: 1 is an ordinary desk.
 */
export function writeDown(person, world, random, dirt) {
  const wrong = (share) => random.chance(Math.min(0.9, share * dirt));
  const isProperty = random.chance(0.3);
  const project = random.chance(0.8) ? person.home.project : random.of(world.projects);
  const fieldKept = (share) => random.chance(Math.max(0.02, share - 0.05 * (dirt - 1)));
  return {
    project_code: project,
    department: isProperty ? "PROPERTY" : random.of(["MARKETING", "SERVICE"]),
    name: nameOf(person, random, wrong),
    gender: fieldKept(0.7) ? (wrong(0.004) ? other(person.gender) : person.gender) : "",
    birth_date: fieldKept(0.3) ? dateOf(person.birthDate, random, wrong) : "",
    id_number: fieldKept(isProperty ? 0.5 : 0.15) ? idOf(person, random, wrong) : "",
    mobile: fieldKept(0.9) ? mobileOf(person, world, random, wrong) : "",
    email: fieldKept(0.1) ? person.email : "",
    wechat: fieldKept(0.2) ? person.wechat : "",
    address: fieldKept(isProperty ? 0.9 : 0.4) ? addressOf(person.home, random, wrong) : "",
    company: fieldKept(0.2) ? person.company : "",
    registered_at: `${random.between(2015, 2025)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}T${two(random.between(8, 19))}:${two(random.below(60))}:00+08:00`,
  };
}

function nameOf({ surname, given, gender }, random, wrong) {
  if (wrong(0.07))
    return (
      surname +
      (gender === "MALE" ? random.of(["先生", "先生", "总", "哥"]) : random.of(["女士", "女士", "姐", "小姐"]))
    );
  if (wrong(0.004)) return random.of(["业主", "代办", "客户", "无"]);
  if (wrong(0.005)) return `${random.of(westernNames[gender])} ${latin(surname)}`;
  if (wrong(0.008))
    return random.chance(0.5) ? `${latin(given)} ${latin(surname)}` : `${latin(surname)} ${latin(given)}`;
  const characters = [...given];
  if (wrong(0.1)) replaceOne(characters, (character) => homophoneOf(character, random), random);
  if (wrong(0.006)) replaceOne(characters, () => anyCharacter(random), random);
  if (wrong(0.003)) characters.reverse();
  const family = wrong(0.03) && surname.length === 1 ? homophoneOf(surname, random) : surname;
  const name = family + characters.join("");
  if (wrong(0.03)) return traditional(name);
  if (wrong(0.03)) return `${family} ${characters.join("")}`;
  return wrong(0.01)
    ? name + random.of(["（业主）", "(代办)", "先生", "女士"].slice(0, gender === "MALE" ? 3 : 2))
    : name;
}

function latin(text) {
  const letters = pinyin(text, { toneType: "none", type: "array", v: true }).join("");
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

function dateOf(date, random, wrong) {
  if (wrong(0.01)) return `${date.slice(0, 8)}01`;
  if (wrong(0.01)) return slipOf(date, random);
  return wrong(0.05) ? date.replaceAll("-", "/") : date;
}

function idOf({ idNumber, birthDate, relatives }, random, wrong) {
  if (relatives.length > 0 && wrong(0.004)) return random.of(relatives).idNumber;
  if (wrong(0.02)) return slipOf(idNumber, random);
  if (wrong(0.02) && birthDate < "2000") return idNumber.slice(0, 6) + idNumber.slice(8, 17);
  return wrong(0.02) ? idNumber.toLowerCase() : idNumber;
}

function mobileOf(person, { agents, people }, random, wrong) {
  if (wrong(0.004)) return random.of(agents);
  if (wrong(0.002)) return random.of(people).mobiles[0];
  const relative = person.relatives.length > 0 && wrong(0.03) ? random.of(person.relatives) : person;
  const number = random.commonOf(relative.mobiles);
  if (wrong(0.015)) return slipOf(number, random);
  if (wrong(0.04)) return `+86 ${number}`;
  if (wrong(0.04)) return `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`;
  return wrong(0.02) ? [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("") : number;
}

function addressOf({ project, building, unit, room }, random, wrong) {
  const door = wrong(0.01) ? Number(slipOf(String(room), random)) : room;
  if (wrong(0.01)) return `${building}栋${door}`;
  return random.of([
    `${building}栋${unit}单元${door}室`,
    `${building}-${unit}-${door}`,
    `${building}号楼${unit}单元${door}`,
    `${numeral(building)}号楼${numeral(unit)}单元${door}`,
    `${project} ${building}#${unit}-${door}`,
    `${building}幢${unit}门${door}`,
  ]);
}

function numeral(number) {
  if (number < 10) return NUMERALS[number];
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? NUMERALS[tens] : ""}十${number % 10 ? NUMERALS[number % 10] : ""}`;
}

/** One digit wrong, or two neighbours swapped. */
function slipOf(text, random) {
  const places = [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const place = random.of(places.slice(1));
  if (random.chance(0.4) && /\d/.test(text[place - 1]))
    return text.slice(0, place - 1) + text[place] + text[place - 1] + text.slice(place + 1);
  return text.slice(0, place) + random.below(10) + text.slice(place + 1);
}

function replaceOne(characters, replace, random) {
  const place = random.below(characters.length);
  characters[place] = replace(characters[place]);
}

function other(gender) {
  return gender === "MALE" ? "FEMALE" : "MALE";
}
