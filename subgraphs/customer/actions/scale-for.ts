import { type Verdict, weighGroups } from "../identity/cluster/weigh-groups.js";
import { comparePair } from "../identity/compare/compare-pair.js";
import { raritiesOf } from "../identity/compare/name-rarity.js";
import { tableOf } from "../identity/compare/table.js";
import type { Evidence } from "../identity/evidence.js";
import { explain, type Explanation } from "../identity/explain.js";
import type { Model } from "../identity/weigh/model.js";
import type { CustomerContext } from "../loaders/index.js";
import type { Person } from "../loaders/people-by-handle.js";
import { matcherOf } from "./matcher.js";

/** Weighs registrations of some people as the matcher does when it looks at them. */
export interface Scale {
  readonly model: Model;
  /** Why two registrations, by their ids, weigh what they weigh. */
  explain(left: string, right: string): Explanation;
  /** All that lies between two groups of registrations. */
  whole(left: readonly string[], right: readonly string[]): Verdict;
}

/** A scale for the registrations of these people, by the model in use. */
export async function scaleFor({ manager, loaders }: CustomerContext, people: readonly Person[]): Promise<Scale> {
  const { model, figures } = await matcherOf(manager, await loaders.modelInUse.load("version"));
  const evidence = new Map(people.flatMap(({ registrations }) => registrations.map((row) => [row.id, row.evidence])));
  const table = tableOf([...evidence].map(([id, said]): Evidence => ({ ...said, id })));
  const rarities = raritiesOf(table.names.values, model.names);
  const rows = new Map(table.ids.map((id, row) => [id, row]));
  const rowOf = (id: string) => rows.get(id) ?? 0;
  const compare = (left: number, right: number) => comparePair(table, rarities, left, right);
  return {
    model,
    explain: (left, right) => explain(figures, compare(rowOf(left), rowOf(right))),
    whole: (left, right) => weighGroups(figures, left.map(rowOf), right.map(rowOf), compare),
  };
}
