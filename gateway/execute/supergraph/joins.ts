import { valueFromASTUntyped } from "graphql";
import type { ConstDirectiveNode } from "graphql";

/** A definition that may say which subgraphs know it. */
export interface Joined {
  readonly directives?: readonly ConstDirectiveNode[];
}

/** The arguments of one directive, by name. */
export type Join = Readonly<Record<string, unknown>>;

/** What a definition says with a directive of the join specification. https://specs.apollo.dev/join/v0.3/ */
export function joinsOf({ directives = [] }: Joined, directive: string): Join[] {
  return directives
    .filter(({ name }) => name.value === directive)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}
