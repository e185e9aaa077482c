import { collectFields, collectSubFields, inspect, isPromise } from "@graphql-tools/utils";
import {
  defaultFieldResolver,
  type FieldNode,
  getNullableType,
  GraphQLError,
  type GraphQLObjectType,
  isLeafType,
} from "graphql";
import { type AnswerField, answerFields, type CompiledField } from "./answer-fields.js";
import type { Call, Complete } from "./call.js";
import { compileArguments } from "./compile/compile-arguments.js";
import { completeValue } from "./complete/complete-value.js";
import type { DecidedDocument, Field } from "./field.js";
import { readProperty } from "./read-property.js";
import { resolveField } from "./resolve-field.js";
import type { Path } from "./run.js";

/** Compiles what a document asks of its root. */
export function compileRoot(document: DecidedDocument, root: GraphQLObjectType): CompiledField[] {
  const { schema, fragments, conditions, operation } = document;
  const { fields } = collectFields(schema, fragments, variablesOf(conditions), root, operation.selectionSet);
  return compileFields(document, root, fields);
}

/** Variables as the library takes them for any version of graphql-js. */
const variablesOf = (coerced: DecidedDocument["conditions"]) => ({ coerced, sources: {} });

function compileFields(document: DecidedDocument, parent: GraphQLObjectType, fields: Map<string, FieldNode[]>) {
  return [...fields].flatMap(([key, asked]): CompiledField[] => {
    const nodes = asked as [FieldNode, ...FieldNode[]];
    const name = nodes[0].name.value;
    if (name === "__typename") return [{ key, answer: () => parent.name }];
    const definition = parent.getFields()[name];
    if (!definition) return [];
    const field = { document, key, parent, definition, nodes, arguments: compileArguments(definition, nodes[0]) };
    return [{ key, answer: compileField(field) }];
  });
}

function compileField(field: Field): AnswerField {
  const { document, parent, nodes } = field;
  const { name, type, args, resolve } = field.definition;
  const complete = completeValue(type, `${parent.name}.${name}`, (kind) => completeObject(document, kind, nodes));
  const bare = getNullableType(type);
  if (resolve || args.length > 0 || !isLeafType(bare))
    return resolveField(field, resolve ?? defaultFieldResolver, complete);
  return readProperty(field, bare, complete);
}

/** Compiles what is asked of objects of a type when the first of them comes. */
function completeObject(document: DecidedDocument, type: GraphQLObjectType, nodes: FieldNode[]): Complete {
  const { schema, fragments, conditions } = document;
  const { isTypeOf } = type;
  let compiled: CompiledField[] | undefined;
  const answer: Complete = (value, path, { run }) => {
    compiled ??= compileFields(
      document,
      type,
      collectSubFields(schema, fragments, variablesOf(conditions), type, nodes).fields,
    );
    return answerFields(compiled, value, path, run);
  };
  if (!isTypeOf) return answer;
  const answerIf = (is: boolean, value: unknown, path: Path, call: Call) => {
    if (is) return answer(value, path, call);
    throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
  };
  return (value, path, call) => {
    const is = isTypeOf(value, call.run.args.contextValue, call);
    return isPromise(is) ? is.then((known) => answerIf(known, value, path, call)) : answerIf(is, value, path, call);
  };
}
