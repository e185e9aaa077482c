/**
 * The one place where personal data is masked. Entities keep what is secret apart (`golden.mobile`) and show, under the
 * field's name, only what comes out of here; so no path through the graph, by list, reference or fragment, leads to more. Each function
 * takes the value as kept, or null, and returns what may be shown. Security: attacks 37 and 40.
 */
export const masked = {
  /** 138****1234; a number of another country shows its last three digits, and what is no number its first and last character. */
  mobile: (value: string | null): string | null => value && maskMobile(value),
  /**
   * First and last character: a resident id keeps more than a million candidates, since the day of birth is masked as well. Only a few
   * areas begin with 7 or 8 (Taiwan, Hong Kong, Macau; GB/T 2260): there the first one is hidden too.
   */
  idNumber: (value: string | null): string | null => value && ends(value).replace(/^[78７８](?=\*)/, "*"),
  /** The year, and no day: with the day, an id number could be worked out. */
  birthDate: (value: string | null): string | null =>
    value && (/(?<!\d)(?:18|19|20)\d{2}(?=\D|\d{4}$|$)/.exec(value)?.[0] ?? "****") + "-**-**",
  /** The first character and the domain. */
  email: (value: string | null): string | null => value && maskEmail(value),
  /** The first character. */
  wechat: (value: string | null): string | null => value && `${first(value)}****`,
  /** Everything but the room: 3栋2单元**** (and, where no room can be told, no digit at all). */
  address: (value: string | null): string | null => value && maskAddress(value),
  /** 张*, 欧阳*, J*** S****: the surname, of two characters where it is known as such, or the first letter of each word. */
  name: (value: string | null): string | null => value && maskName(value),
  /** For whoever may read names: all of it, but not a number that somebody wrote beside it. */
  nameInFull: (value: string | null): string | null =>
    value && value.normalize("NFKC").replace(/\d[\d\s-]{3,}[\dXx]/g, "****"),
};

/** The surnames of two characters that are met today (复姓). */
const doubleSurnames =
  "欧阳 上官 司马 司徒 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 轩辕 端木 东方 南宫 西门 独孤 澹台 淳于 申屠 公冶 呼延 百里 东郭 闻人 赫连 钟离 鲜于 歐陽 上官 諸葛 尉遲 長孫 軒轅 東方 西門 獨孤 鍾離 鮮于".split(
    " ",
  );

function maskName(value: string): string {
  const text = value
    .normalize("NFKC")
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
  return text.replace(/[^\s·•.,，、/-]+/gu, (word) => {
    const characters = [...word];
    const isDouble = characters.length > 2 && doubleSurnames.includes(characters.slice(0, 2).join(""));
    const shown = isDouble ? 2 : characters.length > 1 && /^\p{L}/u.test(word) ? 1 : 0;
    return characters.map((character, at) => (at < shown ? character : "*")).join("");
  });
}

function maskMobile(value: string): string {
  const digits = value.normalize("NFKC").replace(/[^\p{Nd}+]/gu, "");
  const mainland = /^(?:\+?86|0086)?(1[3-9]\d)\d{4}(\d{4})$/.exec(digits);
  if (mainland) return `${mainland[1]}****${mainland[2]}`;
  return /^\+\d{9,15}$/.test(digits) ? `+****${digits.slice(-3)}` : ends(value);
}

function maskEmail(value: string): string {
  const at = value.lastIndexOf("@");
  return at < 1 ? ends(value) : `${first(value)}****${value.slice(at)}`;
}

const numeral = "[0-9〇零一二三四五六七八九十百]";
/** Three numerals or more are a room, unless a building or unit is named by them; shorter ones are when they come last behind one. */
const room = new RegExp(
  `${numeral}{3,}(?!${numeral}|\\s*(?:栋|幢|号楼|座|楼|单元|门|层|#))|` +
    `(?<=(?:单元|门|栋|幢|座|楼|层|[#号—–/-])[^0-9]*)${numeral}+(?=\\s*[室号房户]?\\s*$)`,
  "gu",
);

function maskAddress(value: string): string {
  const text = value.normalize("NFKC");
  const isOfProject = /\p{Script=Han}|\d\s*[#/-]/u.test(text);
  return text.replace(isOfProject ? room : /\d+/g, "****");
}

/** The first and the last character, if enough is hidden between them. */
function ends(value: string): string {
  const characters = [...value.trim()];
  if (characters.length < 8) return "****";
  return `${characters[0] ?? ""}${"*".repeat(characters.length - 2)}${characters.at(-1) ?? ""}`;
}

function first(value: string): string {
  return [...value.trim()][0] ?? "";
}
