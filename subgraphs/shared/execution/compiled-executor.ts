import { isPromise } from "@graphql-tools/utils";
import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from "graphql";
import { answerFields, type CompiledField } from "./answer-fields.js";
import { compileRoot } from "./compile-fields.js";
import { compileVariables } from "./compile/compile-variables.js";
import { readQuery } from "./compile/read-query.js";
import { Run } from "./run.js";

/** Executes a valid document. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Makes what executes the documents that the gateway sends to a subgraph as graphql-js would, to the last word of an error. A plan's
 * documents come again and again, so each is compiled the first time: which fields are asked of which type, what resolves them and how
 * their values are written is found out once. Paths and promises are made only where something asks for them. Mutations and
 * subscriptions are left to graphql-js, and so is introspection.
 * @param schema whose own resolvers answer
 */
export function compiledExecutor(schema: GraphQLSchema): Execute {
  const known = new WeakMap<DocumentNode, Execute>();
  return (args) => {
    const compiled = known.get(args.document) ?? compile(schema, args.document);
    known.set(args.document, compiled);
    return compiled(args);
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode): Execute {
  const query = readQuery(document);
  const root = schema.getQueryType();
  if (!query || !root) return execute;
  const { operation, fragments, conditions } = query;
  const coerce = compileVariables(schema, operation.variableDefinitions ?? []);
  /** What is asked under each set of conditions: at most one for each way that a few of them can be decided. */
  const decided = new Map<string, CompiledField[]>();
  return (args) => {
    const { variableValues, operationName, fieldResolver, typeResolver } = args;
    const { coerced, errors } = coerce(variableValues ?? {});
    if (errors) return { errors };
    const values = conditions.map((name) => coerced[name]);
    const isOrdinary = values.every((value) => typeof value === "boolean") && !fieldResolver && !typeResolver;
    if (!isOrdinary || (operationName ?? operation.name?.value) !== operation.name?.value) return execute(args);
    const key = values.join();
    const settled = Object.fromEntries(conditions.map((name) => [name, coerced[name]]));
    const fields = decided.get(key) ?? compileRoot({ schema, operation, fragments, conditions: settled }, root);
    decided.set(key, fields);
    return answer(fields, new Run(args, coerced));
  };
}

function answer(fields: readonly CompiledField[], run: Run): ExecutionResult | Promise<ExecutionResult> {
  const done = (data: unknown): ExecutionResult => {
    const whole = { data: data as ExecutionResult["data"] };
    return run.errors.length > 0 ? { errors: run.errors, ...whole } : whole;
  };
  const failed = (failure: unknown): ExecutionResult => {
    run.note(failure as GraphQLError, undefined);
    return done(null);
  };
  try {
    const data = answerFields(fields, run.args.rootValue, undefined, run);
    return isPromise(data) ? data.then(done, failed) : done(data);
  } catch (failure) {
    return failed(failure);
  }
}
