import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
} from "graphql";
import { errorCodes, requestError } from "../../subgraphs/shared/errors.js";
import type { Exchange } from "../http/exchange.js";
import type { Prepared } from "../execute/prepared.js";
import { planPicture } from "../trace/plan-picture/plan-picture.js";
import { hiddenSchema } from "./hidden-schema.js";

/** What is asked, after parsing and validation. */
export interface ValidOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  /** A hash of the document's text. */
  readonly hash: string;
}

/**
 * Runs an operation on the graph that its exchange leases. A subscription's events are left in the exchange.
 * Throws a GraphQLError when the operation cannot be planned, or costs more than one request may.
 */
export async function executeOperation(asked: ValidOperation, exchange: Exchange): Promise<ExecutionResult> {
  if (!getOperationAST(asked.document, asked.operationName)) return { errors: [unresolved(asked)] };
  if (!exchange.lease) throw new Error("An operation came to execution without a graph.");
  const { graph } = exchange.lease;
  const prepared = await graph.prepare(asked.document, asked.operationName, asked.hash).catch(refuse);
  exchange.kind = prepared.kind;
  if (prepared.introspects && !exchange.options.mayReadSchema)
    return { errors: hiddenSchema(asked.document, graph.apiSchema.getQueryType()?.name) };
  const cost = costOf(prepared, asked);
  if (!(await exchange.spend(cost, prepared.searches))) return { errors: [tooOften()] };
  if (prepared.kind === OperationTypeNode.SUBSCRIPTION) return subscribe(prepared, asked, exchange);
  if (prepared.kind === OperationTypeNode.MUTATION && exchange.options.method === "GET")
    return { errors: [wrongMethod()] };
  const result = await Promise.race([prepared.execute(inputOf(asked, exchange)), overdue(exchange.signal)]);
  return exchange.options.trace ? withTrace(result, prepared, cost, exchange) : result;
}

function costOf(prepared: Prepared, { variables }: ValidOperation): number {
  try {
    return prepared.costOf(variables ?? {});
  } catch (error) {
    return refuse(error);
  }
}

/** What cannot be prepared is the client's to change, not a fault of ours. */
function refuse(error: unknown): never {
  if (error instanceof GraphQLError) error.extensions["http"] = { status: 400 };
  throw error;
}

async function subscribe(prepared: Prepared, asked: ValidOperation, exchange: Exchange): Promise<ExecutionResult> {
  if (!exchange.options.takesEvents) return { errors: [notAcceptable()] };
  const opened = await Promise.race([prepared.subscribe(inputOf(asked, exchange)), overdue(exchange.signal)]);
  if (!(Symbol.asyncIterator in opened)) return opened;
  exchange.events = opened;
  return { data: null };
}

function inputOf({ variables }: ValidOperation, { toSubgraphs, signal }: Exchange) {
  return { variables, request: toSubgraphs, signal };
}

/** The executor answers with what it has when the signal comes; this is for the case that it does not. */
function overdue(signal: AbortSignal, grace = 500): Promise<ExecutionResult> {
  return new Promise((resolve) => {
    const wait = () => {
      const reason: unknown = signal.reason;
      const error =
        reason instanceof GraphQLError ? reason : requestError("REQUEST_TIMEOUT", "The answer came too late.");
      setTimeout(() => resolve({ data: null, errors: [error] }), grace).unref();
    };
    if (signal.aborted) wait();
    else signal.addEventListener("abort", wait, { once: true });
  });
}

function withTrace(
  result: ExecutionResult,
  { plan }: Prepared,
  cost: number,
  { toSubgraphs, options }: Exchange,
): ExecutionResult {
  const { fetches, statements } = toSubgraphs;
  const picture = options.trace === "drawn" && plan ? { picture: planPicture(plan) } : {};
  return { ...result, extensions: { ...result.extensions, oneroof: { plan, cost, fetches, statements, ...picture } } };
}

function unresolved({ document, operationName }: ValidOperation): GraphQLError {
  const names = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value] : [],
  );
  if (names.length === 0) return requestError("OPERATION_RESOLUTION_FAILURE", "The document holds no operation.");
  const message = operationName
    ? `The document holds no operation named "${operationName}".`
    : "The document holds several operations: say in operationName which one to run.";
  return requestError("OPERATION_RESOLUTION_FAILURE", message);
}

function tooOften(): GraphQLError {
  return new GraphQLError(errorCodes.RATE_LIMITED, { extensions: { code: "RATE_LIMITED", http: { status: 429 } } });
}

function notAcceptable(): GraphQLError {
  const message = "A subscription is answered as an event stream: send Accept: text/event-stream.";
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST", http: { status: 406 } } });
}

/** Apollo refuses this by itself, but for an event stream, which it takes for a POST. */
function wrongMethod(): GraphQLError {
  return requestError("BAD_REQUEST", "A mutation is sent with POST, not with GET.");
}
