import type { ExecutionResult, OperationTypeNode } from "graphql";
import type { GivenVariables } from "../limits/cost/amount.js";
import type { PlanNode } from "../planner/plan.js";
import type { GatewayRequest } from "../transports/transport.js";

/** What one run of a prepared operation needs. `variables` are as the client sent them. */
export interface OperationInput {
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly request: GatewayRequest;
  /** Aborted when the client went away or the request's time is over. */
  readonly signal?: AbortSignal;
}

/** An operation that is planned and compiled, ready to run any number of times. */
export interface Prepared {
  readonly kind: OperationTypeNode;
  /** The planner's plan, for those who may see it; undefined when no subgraph is asked. */
  readonly plan: PlanNode | undefined;
  /**
   * What it costs with these variables. Throws a GraphQLError with the code OPERATION_TOO_COSTLY when that is more than one
   * request may.
   */
  costOf(given: GivenVariables): number;
  /** How many exact searches it holds. */
  readonly searches: number;
  /** Whether it asks for the schema. */
  readonly introspects: boolean;
  /** Runs a query or a mutation. Never rejects: faults are error items. */
  execute(input: OperationInput): Promise<ExecutionResult>;
  /** Opens a subscription: the events, or one result with errors when it could not be opened. */
  subscribe(input: OperationInput): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
}
