import { print, visit } from "graphql";
import type { Operation } from "./operation.js";

/**
 * The operation as text that is the same for every spelling of it: without its
 * name, without white space and comments, and with those fragments only that
 * it uses. Variable definitions, with their defaults, stay.
 */
export function normalForm({ definition, fragments }: Operation): string {
  const used = new Set<string>();
  const collect = (node: Parameters<typeof visit>[0]): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(name.value)) return;
        used.add(name.value);
        collect(fragment);
      },
    });
  };
  collect(definition);
  const parts = [...used].sort().map((name) => print(fragments.get(name)!));
  return [print({ ...definition, name: undefined }), ...parts].join("\n");
}
