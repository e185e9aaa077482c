import type { Evidence } from "../evidence.js";
import { nearSound } from "../compare/near-sound.js";
import type { IdNumber } from "../normalise/id-number.js";
import type { PersonName } from "../normalise/name.js";
import { skeletonOf } from "./skeleton.js";

const MOST_PLACE_KEYS = 8;

/**
 * The keys under which a registration is looked for: two that share one are
 * compared, others never are. The first letter says the kind:
 *
 * - `i` id number without its century, `p` `q` `r` three overlapping parts of it, one
 *   of which any single slip leaves whole;
 * - `m` mobile, `f` `l` its first, its last, and all but its middle digits with a surname,
 *   one of which any single slip leaves whole;
 * - `e` e-mail, `w` WeChat;
 * - `h` room and project, `a` room and surname;
 * - `n` the name as it sounds, with the project, `g` the same anywhere;
 * - `d` birth date with one part of the name;
 * - `t` two neighbouring words of an address in free text.
 *
 * A key that would need a missing field is left out. Takes normalised
 * evidence; returns short strings, each once.
 */
export function blockKeys(evidence: Evidence): string[] {
  const { mobile, email, wechat, birthDate, address, project } = evidence;
  const parts = nameParts(evidence.name);
  const keys: string[] = [];
  if (evidence.idNumber) idNumberKeys(evidence.idNumber, keys);
  if (mobile) {
    const digits = mobile.slice(-11);
    keys.push(`m${mobile}`);
    const middleless = digits.slice(0, 5) + digits.slice(7);
    for (const surname of parts.surnames)
      keys.push(`f${digits.slice(0, 6)}${surname}`, `l${digits.slice(6)}${surname}`, `f${middleless}${surname}`);
  }
  if (email) keys.push(`e${email}`);
  if (wechat) keys.push(`w${wechat}`);
  if (address?.kind === "room") {
    const room = `${address.building}-${address.unit ?? ""}-${address.room}`;
    keys.push(`h${room}${address.project ?? project ?? ""}`);
    for (const surname of parts.surnames) keys.push(`a${room}${surname}`);
  }
  for (const whole of parts.wholes) keys.push(`n${whole}${project ?? ""}`, `g${whole}`);
  if (birthDate) for (const part of new Set([...parts.surnames, ...parts.givens])) keys.push(`d${birthDate}${part}`);
  if (address?.kind === "text") placeKeys(address.words, keys);
  return keys.length === new Set(keys).size ? keys : [...new Set(keys)];
}

function idNumberKeys({ number }: IdNumber, keys: string[]): void {
  if (number.length !== 18) keys.push(`i${number}`);
  else {
    keys.push(`i${number.slice(0, 6)}${number.slice(8, 17)}`, `p${number.slice(0, 14)}`);
    keys.push(`q${number.slice(11)}`, `r${number.slice(0, 10)}${number.slice(15)}`);
  }
}

interface NameParts {
  wholes: string[];
  surnames: string[];
  givens: string[];
}

/** The parts of a name as they sound; of a Western name the skeletons of its words, since their order is not certain. */
function nameParts(name: PersonName | undefined): NameParts {
  if (!name || name.kind === "placeholder") return { wholes: [], surnames: [], givens: [] };
  const isFull = name.kind === "full";
  if (name.readings.length === 0) {
    const words = (isFull ? name.text : name.surname).split(" ").map(skeletonOf);
    return { wholes: isFull ? [[...words].sort().join(" ")] : [], surnames: words, givens: [] };
  }
  const surnames = name.readings.map((reading) => nearSound(reading.surname));
  const givens = isFull ? name.readings.map((reading) => nearSound(reading.given)) : [];
  return { wholes: givens.map((given, index) => `${surnames[index]} ${given}`), surnames, givens };
}

/** Only words with something to tell: house numbers and longer ones. */
function placeKeys(words: readonly string[], keys: string[]): void {
  const telling = words.filter((word) => word.length > 3 || /[^a-z]/u.test(word)).slice(0, MOST_PLACE_KEYS + 1);
  for (let index = 1; index < telling.length; index++) keys.push(`t${telling[index - 1]} ${telling[index]}`);
}
