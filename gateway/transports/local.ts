import { createSourceEventStream, execute as executePlainly, GraphQLError } from "graphql";
import type { ExecutionArgs, ExecutionResult, GraphQLFormattedError, GraphQLSchema } from "graphql";
import { isPromise } from "../is-promise.js";
import { mapStream } from "./map-stream.js";
import { maskUnexpected } from "./mask-unexpected.js";
import { SubscriptionRefused } from "./subscription-refused.js";
import type { GatewayRequest, SubgraphRequest, SubgraphResult, Transport } from "./transport.js";
import { validateOnce } from "./validate-once.js";

/** A subgraph in this process. */
export interface LocalSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Executes a document; graphql-js does unless told. */
  readonly execute?: (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;
  /** The context of one call: loaders and caller, born with it. What it throws is the call's error. */
  readonly createContext: (request: GatewayRequest) => object;
  /** What of an error may leave the subgraph; unless told, only errors that were thrown as GraphQLErrors speak. */
  readonly maskError?: (error: GraphQLError) => GraphQLFormattedError;
  /** Hears of every error before it is masked, with the request's id. */
  readonly onError?: (error: GraphQLError, requestId: string) => void;
  /** What a traced call tells of itself in `extensions`, from its context, when it is done. */
  readonly report?: (context: object) => Record<string, unknown>;
}

/**
 * Calls a subgraph's schema directly, with a context of its own for each call.
 * A document is validated the first time it comes. Answers at once when no
 * resolver waits. Each event of a subscription is a call with a context of its own.
 */
export function localTransport(subgraph: LocalSubgraph): Transport {
  const { maskError = maskUnexpected, execute = executePlainly, report, onError } = subgraph;
  const prepare = preparation(subgraph);
  const told = (errors: readonly GraphQLError[], { id }: GatewayRequest) => {
    for (const error of errors) onError?.(error, id);
    return errors.map(maskError);
  };
  const masked = ({ data, errors }: ExecutionResult, { request }: SubgraphRequest): SubgraphResult =>
    errors ? { data, errors: told(errors, request) } : { data };
  return {
    // What executes it has completed every value by the subgraph's types, and no wire lies between.
    checkedBy: subgraph.schema,
    execute(request) {
      const { args, faults } = prepare(request);
      if (!args) return { errors: told(faults, request.request) };
      const answer = (result: ExecutionResult): SubgraphResult =>
        report && request.request.trace
          ? { ...masked(result, request), extensions: report(args.contextValue as object) }
          : masked(result, request);
      const result = execute(args);
      return isPromise(result) ? result.then(answer) : answer(result);
    },
    async subscribe(request) {
      const { args, faults } = prepare(request);
      const source = args ? await createSourceEventStream(args) : { errors: faults };
      if (!(Symbol.asyncIterator in source)) throw new SubscriptionRefused(told(source.errors ?? [], request.request));
      const answerEvent = async (rootValue: unknown): Promise<SubgraphResult> => {
        const call = prepare(request);
        return masked(call.args ? await execute({ ...call.args, rootValue }) : { errors: call.faults }, request);
      };
      return mapStream(source, answerEvent, request.signal);
    },
    close: () => Promise.resolve(),
  };
}

type Preparation = { args: ExecutionArgs; faults?: undefined } | { args?: undefined; faults: readonly GraphQLError[] };

/** What graphql-js needs for a call, or why there can be none. */
function preparation({ schema, createContext }: LocalSubgraph): (request: SubgraphRequest) => Preparation {
  const faultsOf = validateOnce(schema);
  return ({ document, variables, request }) => {
    const faults = faultsOf(document);
    if (faults.length > 0) return { faults };
    try {
      return { args: { schema, document, variableValues: variables, contextValue: createContext(request) } };
    } catch (cause) {
      if (cause instanceof GraphQLError) return { faults: [cause] };
      const originalError = cause instanceof Error ? cause : new Error(String(cause));
      return { faults: [new GraphQLError(originalError.message, { originalError })] };
    }
  };
}
