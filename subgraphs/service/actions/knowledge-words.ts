import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { gramsOf } from "../rules/grams-of.js";
import { soundsOf } from "../rules/sounds-of.js";

/** The package's own types cannot be resolved by ES modules. */
const makeConverter = Converter as unknown as (options: { from: string; to: string }) => (text: string) => string;
const simplified = makeConverter({ from: "t", to: "cn" });

/** The places that PostgreSQL keeps of words in a text; what stands behind shares the last one. */
const lastPlace = 16_383;

/** A text as it is compared: simplified characters, narrow forms, lower case. */
export function comparable(text: string): string {
  return simplified(text.normalize("NFKC")).toLowerCase();
}

/** The word under which everything about a part of our work is found. */
export const categoryWord = (category: string): string => `@${category}`;

/**
 * The words by which a version of an article is found, as the text of a tsvector: what its title says weighs most, then
 * its keywords, then its body; title and keywords are found by their sound too.
 */
export function knowledgeWords(
  article: { readonly title: string; readonly keywords: readonly string[]; readonly body: string },
  category: string | null,
): string {
  const keywords = article.keywords.join(" ");
  const words = [
    ...placed(article.title, "A"),
    ...placed(keywords, "B"),
    ...placed(article.body, "D"),
    ...soundsIn(`${article.title} ${keywords}`).map((sound) => `'${sound}':${lastPlace}B`),
    ...(category ? [`'${categoryWord(category)}':${lastPlace}C`] : []),
  ];
  return words.join(" ");
}

/** Grams hold letters and digits alone, so that none can end the quotes. */
function placed(text: string, weight: string): string[] {
  return gramsOf(comparable(text)).map(({ gram, at }) => `'${gram}':${Math.min(at, lastPlace)}${weight}`);
}

function soundsIn(text: string): string[] {
  const runs = comparable(text).match(/\p{Script=Han}+/gu) ?? [];
  return runs
    .flatMap((run) =>
      soundsOf(pinyin(run, { toneType: "none", type: "array", v: true }).map((one) => one.toLowerCase())),
    )
    .filter((sound) => /^[a-z]+$/.test(sound));
}
