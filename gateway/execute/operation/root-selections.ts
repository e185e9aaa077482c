import { Kind } from "graphql";
import type { FieldNode, InlineFragmentNode, SelectionNode } from "graphql";
import { conditionOf } from "./condition.js";
import type { Operation } from "./operation.js";

/** A field of the root, in the inline fragments that stood around it. */
export interface RootSelection {
  readonly field: FieldNode;
  readonly selection: SelectionNode;
}

/**
 * The root fields of an operation in their order, each wrapped in the
 * conditions of the fragments it came through; fragments spread at the root
 * are inlined, and what never takes part is left out.
 */
export function rootSelections({ definition, fragments }: Operation): RootSelection[] {
  const walk = (
    selections: readonly SelectionNode[],
    wrap: (inner: SelectionNode) => SelectionNode,
    spreads: readonly string[],
  ): RootSelection[] =>
    selections.flatMap((selection) => {
      if (conditionOf(selection.directives) === false) return [];
      if (selection.kind === Kind.FIELD) return [{ field: selection, selection: wrap(selection) }];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return walk(selection.selectionSet.selections, (inner) => wrap(around(inner, selection)), spreads);
      }
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (!fragment || spreads.includes(name)) return [];
      const inline: InlineFragmentNode = {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        directives: selection.directives,
        selectionSet: fragment.selectionSet,
      };
      const within = [...spreads, name];
      return walk(fragment.selectionSet.selections, (inner) => wrap(around(inner, inline)), within);
    });
  return walk(definition.selectionSet.selections, (inner) => inner, []);
}

function around(inner: SelectionNode, fragment: InlineFragmentNode): InlineFragmentNode {
  return { ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] } };
}
