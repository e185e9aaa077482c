import { GraphQLError, Kind } from "graphql";
import type { SelectionSetNode } from "graphql";
import type { Operation } from "./operation.js";

/** More selections than any screen needs; a plan for so many takes about a second. */
const limit = 10_000;

/**
 * Refuses an operation whose fragments, once spread, hold too many selections:
 * thirty short fragments that spread one another twice are a billion. Throws a
 * GraphQLError with the code OPERATION_TOO_LARGE. Counts each fragment once.
 */
export function refuseTooLarge({ definition, fragments }: Operation): void {
  const known = new Map<string, number>();
  const sizeOf = (name: string): number => {
    const fragment = fragments.get(name);
    const size = known.get(name);
    if (size !== undefined || !fragment) return size ?? 0;
    known.set(name, 0);
    known.set(name, sizeWithin(fragment.selectionSet));
    return sizeOf(name);
  };
  const sizeWithin = ({ selections }: SelectionSetNode): number =>
    selections.reduce((size, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return size + 1 + sizeOf(selection.name.value);
      return size + 1 + (selection.selectionSet ? sizeWithin(selection.selectionSet) : 0);
    }, 0);
  if (sizeWithin(definition.selectionSet) <= limit) return;
  throw new GraphQLError("The operation is too large.", { extensions: { code: "OPERATION_TOO_LARGE" } });
}
