import type { NameFrequencies } from "../compare/name-frequencies.js";
import { hash } from "../block/hash.js";
import type { Learned } from "./expectation.js";
import type { Model, Thresholds } from "./model.js";

/** Odds of 24 to 1 link without asking; even odds are worth a question. */
const THRESHOLDS: Thresholds = { link: 4.6, review: 0 };

/** Puts a model together. Its version is drawn from its figures, so that the same figures always have the same one. */
export function modelOf(
  registrations: number,
  learned: Learned,
  names: NameFrequencies,
  thresholds = THRESHOLDS,
): Model {
  const figures = { registrations, ...learned, thresholds, names };
  return { version: hash(JSON.stringify(figures)).toString(16).padStart(8, "0"), ...figures };
}
