import { Kind } from "graphql";
import type { ConditionalSelection } from "../complete/collect-fields.js";
import { conditionOf } from "../operation/condition.js";
import type { Operation } from "../operation/operation.js";

/** What an entity fetch asks for under one of its aliases. */
export function askedUnder(alias: string, { definition }: Operation): ConditionalSelection[] {
  return definition.selectionSet.selections.flatMap((node) => {
    const isAsked = node.kind === Kind.FIELD && (node.alias ?? node.name).value === alias;
    return isAsked && node.selectionSet ? [{ set: node.selectionSet, when: conditionOf(node.directives) }] : [];
  });
}
