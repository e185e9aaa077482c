import { print, visit } from "graphql";
import type { FragmentDefinitionNode } from "graphql";
import type { Operation } from "./operation.js";

/**
 * The operation as text that is the same for every spelling of it: without its
 * name, without white space and comments, and with those fragments only that
 * it uses. Variable definitions, with their defaults, stay.
 */
export function normalForm({ definition, fragments }: Operation): string {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: Parameters<typeof visit>[0]): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(name.value)) return;
        used.set(name.value, fragment);
        collect(fragment);
      },
    });
  };
  collect(definition);
  const parts = [...used.values()].map((fragment) => print(fragment)).sort();
  return [print({ ...definition, name: undefined }), ...parts].join("\n");
}
