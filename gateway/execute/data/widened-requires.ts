import type { Requirement, Rewrite } from "../../planner/plan.js";
import type { TypeRelations } from "../supergraph/type-relations.js";

/**
 * The requirements of a fetch, widened where a subgraph knows an interface as
 * one object type: the representations it gets are renamed to the interface,
 * so the fetch is for every kind of it. The planner (0.0.38) merges such
 * fetches for several kinds into one and keeps the requirement of one of them
 * only; the others would be left out.
 */
export function widenRequires(
  requires: readonly Requirement[],
  rewrites: readonly Rewrite[] = [],
  types: TypeRelations,
): readonly Requirement[] {
  const interfaces = rewrites.flatMap(renamedTo);
  if (interfaces.length === 0) return requires;
  return requires.map((requirement) => {
    if (requirement.kind !== "InlineFragment") return requirement;
    const { typeCondition } = requirement;
    const conditions = typeof typeCondition === "string" ? [typeCondition] : typeCondition;
    const general = interfaces.find((name) => conditions.every(types.fits(name)));
    return general === undefined ? requirement : { ...requirement, typeCondition: general };
  });
}

function renamedTo(rewrite: Rewrite): string[] {
  return "ValueSetter" in rewrite ? [rewrite.ValueSetter.setValueTo] : [];
}
