import { Kind, print, visit } from "graphql";
import type { ASTNode, FieldNode, SelectionNode } from "graphql";
import type { DataKeys } from "./data-keys.js";
import type { Operation } from "./operation.js";

/**
 * The part of an operation that subgraphs answer, as text for the planner: the
 * given root selections with the fragments they use, every alias replaced by
 * the key under which its value is gathered. `__typename` is never aliased,
 * since the executor itself reads it.
 */
export function plannableText(operation: Operation, roots: readonly SelectionNode[], keys: DataKeys): string {
  const used = new Map<string, ASTNode>();
  const prepare = <T extends ASTNode>(node: T): T =>
    visit(node, {
      Field: (field) => gathered(field, keys),
      FragmentSpread({ name: { value } }) {
        const fragment = operation.fragments.get(value);
        if (!fragment || used.has(value)) return;
        used.set(value, fragment);
        used.set(value, prepare(fragment));
      },
    });
  const root = prepare({
    ...operation.definition,
    name: undefined,
    selectionSet: { kind: Kind.SELECTION_SET, selections: roots },
  });
  return [root, ...used.values()].map(print).join("\n");
}

function gathered(field: FieldNode, keys: DataKeys): FieldNode {
  if (field.name.value === "__typename") return { kind: Kind.FIELD, name: field.name };
  const key = keys.of(field);
  return { ...field, alias: key === field.name.value ? undefined : { kind: Kind.NAME, value: key } };
}
