const ENDINGS: Record<string, string> = {
  "": "a o e ai ei ao ou an en ang eng er",
  b: "a o ai ei ao an en ang eng i ie iao ian in ing u",
  p: "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
  m: "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
  f: "a o ei ou an en ang eng u",
  d: "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
  t: "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
  n: "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
  l: "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
  g: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  k: "a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
  h: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  j: "i ia ie iao iu ian in iang ing iong u ue uan un",
  q: "i ia ie iao iu ian in iang ing iong u ue uan un",
  x: "i ia ie iao iu ian in iang ing iong u ue uan un",
  zh: "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  ch: "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
  sh: "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
  r: "e i ao ou an en ang eng ong u uo ui uan un",
  z: "a e i ai ei ao ou an en ang eng ong u uo ui uan un",
  c: "a e i ai ao ou an en ang eng ong u uo ui uan un",
  s: "a e i ai ao ou an en ang eng ong u uo ui uan un",
  y: "a e i ao ou an in ang ing ong u ue uan un",
  w: "a o u ai ei an en ang eng",
};
const SYLLABLES = new Set(
  Object.entries(ENDINGS).flatMap(([start, ends]) => ends.split(" ").map((end) => start + end)),
);
const LONGEST = 6;

/**
 * Cuts a Latin word into pinyin syllables, as few as possible, longer ones
 * first: "xiaoming" is xiao ming, "xi'an" xi an. lü may be written lv, lyu or lü.
 * Takes a word in small letters; returns undefined when it is not pinyin.
 */
export function syllablesOf(word: string): string[] | undefined {
  const parts = word
    .replace(/ü/gu, "v")
    .replace(/([ln])yu/gu, "$1v")
    .split("'")
    .map(cut);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function cut(text: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const head = best[start];
      const syllable = text.slice(start, end);
      const known = best[end];
      if (head && SYLLABLES.has(syllable) && (!known || head.length + 1 < known.length))
        best[end] = [...head, syllable];
    }
  }
  return text === "" ? undefined : best[text.length];
}
