import { hash } from "../block/hash.js";
import type { Model } from "./model.js";

/** Puts a model together. Its version is drawn from its figures, so that the same figures always have the same one. */
export function modelOf(figures: Omit<Model, "version">): Model {
  return { version: hash(JSON.stringify(figures)).toString(16).padStart(8, "0"), ...figures };
}
