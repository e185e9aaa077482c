import type { Evidence } from "./evidence.js";
import { type Prepared, prepare } from "./prepared.js";
import { learnFigures } from "./weigh/learn-figures.js";
import type { Model } from "./weigh/model.js";
import { modelOf } from "./weigh/model-of.js";

/**
 * Learns a model from registrations: how rare names are, how often people of
 * each kind agree in each field. Nobody has to say which of them are one
 * person. With no or few registrations what is believed beforehand prevails.
 * Takes normalised evidence in any order.
 */
export function learn(records: readonly Evidence[]): Model {
  return learnFrom(prepare(records));
}

/** The same from registrations that were made ready with their own names. */
export function learnFrom({ table, names, rarities, blocks, pairs }: Prepared): Model {
  return modelOf(table.size, learnFigures(table, rarities, blocks, pairs.patterns), names);
}
