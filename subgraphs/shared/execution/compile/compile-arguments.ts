import {
  type ArgumentNode,
  type FieldNode,
  getArgumentValues,
  type GraphQLArgument,
  type GraphQLField,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
  visit,
} from "graphql";

type Values = Readonly<Record<string, unknown>>;

/** The arguments that a field is asked with: the same in every answer, or made from the variables. What makes them throws a GraphQLError when one cannot be. */
export type Arguments =
  | { readonly always: Values; readonly from?: undefined }
  | { readonly always?: undefined; readonly from: (variables: Values) => Values };

/** Where an argument's value is taken from: a variable, or what it is in every answer. */
type Source = { readonly name: string; readonly variable: string } | { readonly name: string; readonly value: unknown };

/**
 * Compiles the arguments of a field. What stands in the document is coerced once; what is a variable is taken as it is, since it has been
 * coerced. The rest, variables that were not given and those within a value, is left to graphql-js.
 * https://spec.graphql.org/October2021/#CoerceArgumentValues()
 */
export function compileArguments(definition: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
  const coerce = (variables: Values): Values => getArgumentValues(definition, node, variables);
  const sources = definition.args.map((argument) =>
    sourceOf(
      argument,
      node.arguments?.find(({ name }) => name.value === argument.name),
    ),
  );
  if (sources.includes(undefined)) return { from: coerce };
  const given = sources.flatMap((source) => (source === undefined || source === "nowhere" ? [] : [source]));
  if (given.every((source) => "value" in source))
    return { always: Object.freeze(Object.fromEntries(given.map(({ name, value }) => [name, value]))) };
  return {
    from: (variables) => {
      const values: Record<string, unknown> = {};
      for (const source of given) {
        const value = "value" in source ? source.value : variables[source.variable];
        if ("variable" in source && (value === undefined || value === null)) return coerce(variables);
        values[source.name] = value;
      }
      return values;
    },
  };
}

/** Undefined when only graphql-js can tell. */
function sourceOf(argument: GraphQLArgument, given: ArgumentNode | undefined): Source | "nowhere" | undefined {
  const { name, type, defaultValue } = argument;
  if (!given) {
    if (defaultValue !== undefined) return { name, value: defaultValue };
    return isNonNullType(type) ? undefined : "nowhere";
  }
  if (given.value.kind === Kind.VARIABLE) return { name, variable: given.value.name.value };
  if (hasVariable(given.value)) return undefined;
  const value: unknown = valueFromAST(given.value, type);
  return value === undefined ? undefined : { name, value };
}

function hasVariable(value: ValueNode): boolean {
  const found = { variable: false };
  visit(value, { Variable: () => void (found.variable = true) });
  return found.variable;
}
