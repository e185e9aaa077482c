import type { Requirement, Rewrite } from "../../planner/plan.js";
import type { TypeRelations } from "../supergraph/type-relations.js";

/**
 * The requirements of a fetch, widened where a subgraph knows an interface as
 * one object type: the representations it gets are renamed to the interface,
 * so the fetch is for every kind of it. The planner (0.0.38) merges such
 * fetches for several kinds into one, keeps the requirement of one of them
 * only, and forgets what their fields require; `required` is all of that.
 */
export function widenRequires(
  requires: readonly Requirement[],
  rewrites: readonly Rewrite[] = [],
  required: readonly Requirement[],
  types: TypeRelations,
): readonly Requirement[] {
  const interfaces = rewrites.flatMap(renamedTo);
  if (interfaces.length === 0) return requires;
  return requires.map((requirement) => {
    if (requirement.kind !== "InlineFragment") return requirement;
    const { typeCondition, selections } = requirement;
    const conditions = typeof typeCondition === "string" ? [typeCondition] : typeCondition;
    const general = interfaces.find((name) => conditions.every(types.fits(name)));
    if (general === undefined) return requirement;
    const known = new Set(selections.map(keyOf));
    const forgotten = required.filter((each) => !known.has(keyOf(each)));
    return { ...requirement, typeCondition: general, selections: [...selections, ...forgotten] };
  });
}

function renamedTo(rewrite: Rewrite): string[] {
  return "ValueSetter" in rewrite ? [rewrite.ValueSetter.setValueTo] : [];
}

function keyOf(requirement: Requirement): string | undefined {
  return requirement.kind === "Field" ? (requirement.alias ?? requirement.name) : undefined;
}
