import { Converter } from "opencc-js/t2cn";

/** The package's own types cannot be resolved by ES modules. */
const makeConverter = Converter as unknown as (options: { from: string; to: string }) => (text: string) => string;
const convert = makeConverter({ from: "t", to: "cn" });

/**
 * Writes traditional characters simplified (劉 becomes 刘); everything else
 * stays. Takes and returns any text.
 */
export function toSimplified(text: string): string {
  return convert(text);
}
