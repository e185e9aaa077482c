/** Marks that turn the direction of writing: they make a value look like another, so what carries one is not read at all. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/u;
/** Zero-width joiners, soft hyphens, byte-order marks: nothing that a person typed on purpose. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu;
/** Most values are plain, Latin or Chinese: nothing of them is written in two ways, and they are recognised much faster than they are cleaned. */
const PLAIN = /^[\u0021-\u007e\u4e00-\u9fff]+(?: [\u0021-\u007e\u4e00-\u9fff]+)*$/;

/**
 * Reads a written value as a person meant it: full-width characters narrow
 * (NFKC), invisible characters gone, spaces single.
 * Takes the value as written; returns undefined when nothing is left, or when
 * the value hides its direction of writing.
 */
export function cleanText(written: string | undefined): string | undefined {
  if (!written) return undefined;
  if (PLAIN.test(written)) return written;
  if (DIRECTION_MARKS.test(written)) return undefined;
  const text = written.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
  return text === "" ? undefined : text;
}
