import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { sealedValuesOf } from "../../shared/sealing/sealed-values.js";
import { IdentityModel } from "../entities/identity-model.js";
import { type Figures, figuresOf } from "../identity/weigh/figures.js";
import type { Model } from "../identity/weigh/model.js";
import { activeVersion } from "../loaders/model-in-use.js";
import { priorModel } from "./prior-model.js";

/** A model made ready to weigh with. */
export interface Matcher {
  readonly model: Model;
  readonly figures: Figures;
}

/** Models never change, so the ones last used are kept, by version; the empty one is what is believed beforehand. */
const ready = new Map<string, Promise<Matcher>>();
const mostReady = 4;

/** The model by which this house weighs now, or what is believed beforehand when it has learned none. */
export async function activeMatcher(manager: EntityManager): Promise<Matcher> {
  return matcherOf(manager, await activeVersion(manager));
}

/** The model of this version, ready to weigh with; many who ask at once read it once. */
export function matcherOf(manager: EntityManager, version: string): Promise<Matcher> {
  const known = ready.get(version);
  if (known) return known;
  const matcher = readMatcher(manager, version).catch((error: unknown) => {
    ready.delete(version);
    throw error;
  });
  for (const [oldest] of ready) if (ready.size >= mostReady) ready.delete(oldest);
  ready.set(version, matcher);
  return matcher;
}

async function readMatcher(manager: EntityManager, version: string): Promise<Matcher> {
  if (version === "") return matcherBy(priorModel());
  const models = sql`select model from identity_model where version = ${version}`;
  const [row] = await read<{ model: string }>(manager, models);
  if (!row) throw new Error(`The model ${version} is gone.`);
  return matcherBy(sealedValuesOf(manager, IdentityModel, "model").open(version, row.model) as Model);
}

function matcherBy(model: Model): Matcher {
  return { model, figures: figuresOf(model) };
}
