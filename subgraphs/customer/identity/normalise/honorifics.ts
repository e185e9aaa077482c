import type { Gender } from "./id-number.js";
import { isSurname } from "./surnames.js";

/** A name without what was said around it. */
export interface Addressed {
  /** The name that is left; a surname alone when `isSurnameOnly`; empty when nobody is named. */
  name: string;
  isSurnameOnly: boolean;
  gender?: Gender;
}

const MALE = "先生|大哥|叔叔|大叔|伯伯|大伯|大爷|爷爷|师傅";
const FEMALE = "女士|小姐|太太|夫人|大姐|小姐姐|姐姐|阿姨|大妈|奶奶|大嫂";
const NEUTRAL = "老师|经理|总经理|主任|老板|医生|大夫|教授|律师|同学|同志|总监|主管|工程师|客户";
const TITLE = new RegExp(`^(.*?)(?:(${MALE})|(${FEMALE})|${NEUTRAL})$`, "u");
/** Single characters that end real names too: only behind a bare surname are they titles. */
const SHORT_TITLE = /^(.{1,2}?)(?:([哥叔伯爷])|([姐姨婶嫂妈])|[总工董某]|某某|[*＊x×]+)$/iu;
const FAMILIAR = /^[小老阿大](.{1,2})$/u;

/**
 * Takes titles off a Chinese name: 王先生, 李女士, 张姐, 老王, 王总, 张某某 name only a
 * surname (and perhaps a gender); 王伟先生 names 王伟.
 * Takes simplified characters without spaces.
 */
export function withoutTitle(text: string): Addressed {
  const title = TITLE.exec(text);
  if (title) {
    const name = title[1] ?? "";
    return { name, isSurnameOnly: name.length === 1 || isSurname(name), ...genderOf(title) };
  }
  const short = SHORT_TITLE.exec(text);
  if (short && isSurname(short[1] ?? "")) return { name: short[1] ?? "", isSurnameOnly: true, ...genderOf(short) };
  const familiar = FAMILIAR.exec(text);
  if (familiar && isSurname(familiar[1] ?? "")) return { name: familiar[1] ?? "", isSurnameOnly: true };
  return { name: text, isSurnameOnly: false };
}

function genderOf(title: RegExpExecArray): { gender?: Gender } {
  if (title[2]) return { gender: "MALE" };
  return title[3] ? { gender: "FEMALE" } : {};
}
