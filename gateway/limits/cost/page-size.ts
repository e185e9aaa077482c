import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode, type ValueNode } from "graphql";
import type { Amount, GivenVariables } from "./amount.js";

/** How many rows a list counts for. */
export interface ListSizes {
  /** Where the question does not say how many it wants. */
  readonly unsaid: number;
  /** Of a page that asks for more: whoever answers it gives no more, or refuses. */
  readonly most: number;
}

/** The arguments by which a list is told how many rows it is to have. https://relay.dev/graphql/connections.htm#sec-Arguments */
const sizing = new Set(["first", "last"]);

/**
 * How many rows a field asks for by `first` or `last`, written out, by variable or by default; with both, the more of them.
 * @returns undefined when the field takes neither
 */
export function pageSize(
  { args }: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  sizes: ListSizes,
): Amount | undefined {
  const named = args.filter(({ name }) => sizing.has(name));
  if (named.length === 0) return undefined;
  const amounts = named.map(({ name, defaultValue }): Amount => {
    const value = given.find((argument) => argument.name.value === name)?.value;
    if (value?.kind !== Kind.VARIABLE) return written(value, defaultValue, sizes);
    const variable = value.name.value;
    const declared = variableDefinitions.find((definition) => definition.variable.name.value === variable);
    const fallback = written(declared?.defaultValue, defaultValue, sizes);
    return (variables) => rows(variables[variable], fallback, sizes);
  });
  return largest(amounts, sizes);
}

function written(value: ValueNode | undefined, fallback: unknown, sizes: ListSizes): number {
  return rows(value?.kind === Kind.INT ? Number(value.value) : undefined, rows(fallback, 0, sizes), sizes);
}

/** A number from 1 to the most; what is no number is refused by whoever reads it, and counts as what stands in its place. */
function rows(value: unknown, fallback: number, { most }: ListSizes): number {
  return typeof value === "number" ? Math.min(Math.max(Math.floor(value), 1), most) : fallback;
}

/** Zero stands for an argument that says nothing: when none says anything, the list has as many rows as an unsaid one. */
function largest(amounts: readonly Amount[], { unsaid }: ListSizes): Amount {
  const most = (known: readonly number[]) => Math.max(...known) || unsaid;
  const known = amounts.filter((amount) => typeof amount === "number");
  if (known.length === amounts.length) return most(known);
  return (given: GivenVariables) => most(amounts.map((each) => (typeof each === "number" ? each : each(given))));
}
