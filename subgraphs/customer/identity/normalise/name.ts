import { withoutTitle } from "./honorifics.js";
import type { Gender } from "./id-number.js";
import { readLatinName, type Reading } from "./latin-name.js";
import { soundOf, surnameSound } from "./pinyin.js";
import { withoutRemarks } from "./remarks.js";
import { toSimplified } from "./simplified.js";
import { isSurname, surnameLength } from "./surnames.js";
import { cleanText } from "./text.js";

/** A person's name as it was understood; what was written stays beside it. */
export type PersonName =
  | {
      kind: "full";
      written: string;
      script: "han" | "latin";
      /** The whole name: simplified characters without spaces, or small Latin letters with single ones. */
      text: string;
      surname: string;
      given: string;
      readings: Reading[];
      gender?: Gender;
      /** Others named in the same breath: 张三、李四. */
      others?: string[];
    }
  /** 王先生, 老王, Ms Li: a surname, no given name. */
  | {
      kind: "surname-only";
      written: string;
      script: "han" | "latin";
      surname: string;
      readings: Reading[];
      gender?: Gender;
    }
  /** 业主, 代办, 无: nobody is named. */
  | { kind: "placeholder"; written: string };

type Named = Exclude<PersonName, { kind: "placeholder" }>;

const HAN_SPACE = /(\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const DOTS = /[·•・‧∙⋅.]/gu;
/** 陈·伟, 陈.伟: a mark between a surname and a given name, where 阿凡提·买买提 has two whole names. */
const MARKED = /^(\p{Script=Han}{1,2})·(\p{Script=Han}{1,2})$/u;
const SEVERAL = /(?<=\p{Script=Han}{2})\s*(?:[、/;,&+，；]|\s和\s|\s与\s)\s*(?=\p{Script=Han}{2})/u;
const LATIN_TITLE = /^(mr|mrs|ms|miss|mister|madam|dr|prof)\b\.?\s*/u;

/**
 * Reads a person's name: simplified characters, no titles, no remarks, the
 * compound surnames whole, pinyin in either order. Requirements 5.2.
 * Takes the name as written; returns undefined when there is none.
 */
export function normaliseName(written: string | undefined): PersonName | undefined {
  const text = cleanText(written);
  if (!text || !written) return undefined;
  const bare = withoutRemarks(toSimplified(text));
  const [first = "", ...others] = bare.split(SEVERAL);
  const named = /\p{Script=Han}/u.test(first) ? readHan(first, written) : readLatin(first.toLowerCase(), written);
  if (named?.kind === "full" && others.length > 0) return { ...named, others };
  return named ?? { kind: "placeholder", written };
}

function readHan(text: string, written: string): Named | undefined {
  const spaced = /^(\p{Script=Han}{1,2})\s+\p{Script=Han}{1,2}$/u.exec(text)?.[1];
  const joined = text
    .replace(HAN_SPACE, "$1")
    .replace(DOTS, "·")
    .replace(MARKED, (dotted, family: string, own: string) => (isSurname(family) ? family + own : dotted));
  const han = joined.replace(/[^\p{Script=Han}·*×]/gu, "").replace(/^·|·$/gu, "");
  const { name, isSurnameOnly, gender } = withoutTitle(han);
  if (name === "") return undefined;
  const said = gender ? { gender } : {};
  if (isSurnameOnly || name.length === 1)
    return { kind: "surname-only", written, script: "han", surname: name, readings: [readingOf(name, "")], ...said };
  const [surname, given] = partsOf(name, spaced);
  return {
    kind: "full",
    written,
    script: "han",
    text: surname + given,
    surname,
    given,
    readings: [readingOf(surname, given)],
    ...said,
  };
}

/** A name with a dot (阿凡提·买买提) has its given name first; a space shows where a surname of two characters ends. */
function partsOf(name: string, spaced: string | undefined): [string, string] {
  const words = name.split("·").filter((word) => word !== "");
  if (words.length > 1) return ["", words.join("·")];
  const length = spaced?.length === 2 && name.length > 3 ? 2 : surnameLength(name);
  return [name.slice(0, length), name.slice(length)];
}

function readingOf(surname: string, given: string): Reading {
  return { surname: surnameSound(surname), given: [...given.replaceAll("·", "")].map(soundOf).join(" ") };
}

function readLatin(text: string, written: string): Named | undefined {
  const title = LATIN_TITLE.exec(text)?.[1];
  const gender: { gender?: Gender } =
    title && /^m/.test(title) ? { gender: /^m(r|ister)$/.test(title) ? "MALE" : "FEMALE" } : {};
  const name = readLatinName(text.replace(LATIN_TITLE, ""));
  if (!name) return undefined;
  const whole = [name.given, name.surname].filter((part) => part !== "").join(" ");
  if (title && name.surname === "") {
    const readings = name.readings.length > 0 ? name.readings : [{ surname: name.given, given: "" }];
    return { kind: "surname-only", written, script: "latin", surname: name.given, readings, ...gender };
  }
  return { kind: "full", written, script: "latin", text: whole, ...name, ...gender };
}
