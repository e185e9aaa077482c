import type { Level } from "./comparisons.js";
import type { NameFeatures } from "./name-features.js";

/**
 * How far the surnames of two names agree, for where one of them (王先生) says
 * no more. Symmetric. Returns undefined when scripts cannot be compared.
 */
export function compareSurnames(left: NameFeatures, right: NameFeatures): Level<"surname"> | undefined {
  if (left.surname === right.surname) return "same";
  if (left.readings.length === 0 || right.readings.length === 0) {
    if (left.script !== right.script) return undefined;
    return left.words.includes(right.surname) || right.words.includes(left.surname) ? "near" : "different";
  }
  const soundsNear = left.readings.some((one) => right.readings.some((other) => one.nearSurname === other.nearSurname));
  return soundsNear ? "near" : "different";
}
