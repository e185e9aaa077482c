import type { Evidence } from "./evidence.js";
import { type Prepared, prepare } from "./prepared.js";
import { learnFigures } from "./weigh/learn-figures.js";
import { figuresOf } from "./weigh/figures.js";
import { histogramOf } from "./weigh/histogram.js";
import { linkThreshold } from "./weigh/link-threshold.js";
import type { Model } from "./weigh/model.js";
import { modelOf } from "./weigh/model-of.js";
import { populationOf } from "./weigh/population.js";

/** A person is asked where the odds are even or better. */
const REVIEW = 0;

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
export function learnFrom({ table, names, rarities, pairs }: Prepared): Model {
  const blocked = histogramOf(pairs.patterns);
  const learned = (isWestern: boolean) => learnFigures(table, rarities, pairs, populationOf(table, blocked, isWestern));
  const figures = { ...learned(false), western: learned(true) };
  const link = linkThreshold(figuresOf(figures), blocked);
  return modelOf({ registrations: table.size, ...figures, thresholds: { link, review: REVIEW }, names });
}
