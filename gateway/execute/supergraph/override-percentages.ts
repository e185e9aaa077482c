import { Kind, visit } from "graphql";
import type { DocumentNode } from "graphql";

/** The percentages of all `@override(label: "percent(...)")` of a supergraph: each a number from 0 to 100. */
export function readOverridePercentages(supergraph: DocumentNode): number[] {
  const percentages: number[] = [];
  visit(supergraph, {
    Argument({ name, value }) {
      if (name.value !== "overrideLabel" || value.kind !== Kind.STRING) return;
      const [, percentage] = /^percent\(([\d.]+)\)$/.exec(value.value) ?? [];
      if (percentage !== undefined) percentages.push(Number(percentage));
    },
  });
  return percentages;
}
