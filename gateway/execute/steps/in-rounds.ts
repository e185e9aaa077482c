import { mostEntities } from "../../../subgraphs/shared/settings.js";
import type { Delivery } from "./delivery.js";

/** Divides what is to be asked about into as many calls as it takes for none to ask about more entities than a subgraph answers for. */
export function inRounds(deliveries: readonly Delivery[]): (readonly Delivery[])[] {
  const longest = Math.max(...deliveries.map(({ targets }) => targets.length));
  if (longest <= mostEntities) return [deliveries];
  const starts = Array.from({ length: Math.ceil(longest / mostEntities) }, (_, round) => round * mostEntities);
  return starts.map((start) =>
    deliveries
      .filter(({ targets }) => targets.length > start)
      .map(({ alias, representations, targets }) => ({
        alias,
        representations: representations.slice(start, start + mostEntities),
        targets: targets.slice(start, start + mostEntities),
      })),
  );
}
