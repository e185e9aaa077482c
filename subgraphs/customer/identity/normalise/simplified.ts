import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });

/**
 * Writes traditional characters simplified (劉 becomes 刘); everything else
 * stays. Takes and returns any text.
 */
export function toSimplified(text: string): string {
  return convert(text);
}
