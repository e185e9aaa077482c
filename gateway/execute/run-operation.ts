import { setMaxListeners } from "node:events";
import { GraphQLError } from "graphql";
import type { ExecutionResult, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { bareObject } from "./bare-object.js";
import type { BareObject } from "./bare-object.js";
import { coerceVariables } from "./coerce-variables.js";
import type { CompleteAnswer } from "./complete/complete-operation.js";
import { Faults } from "./faults.js";
import type { OperationInput } from "./prepared.js";
import type { Run, Step } from "./run.js";

/** An operation ready to run, but for what gathers its data. */
export interface CompiledOperation {
  readonly definition: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  readonly complete: CompleteAnswer;
}

/** Runs a query or a mutation: gathers its data from the subgraphs and makes the answer. Never rejects. */
export async function runOperation(
  compiled: CompiledOperation,
  gather: Step,
  input: OperationInput,
): Promise<ExecutionResult> {
  const { variables, errors } = coerceVariables(compiled.schema, compiled.definition, input.variables);
  return variables ? runRound(compiled, gather, startRun(variables, input)) : { errors };
}

/** Runs one round of an operation: the whole of it, or one event of a subscription. Never rejects. */
export async function runRound({ complete }: CompiledOperation, gather: Step, run: Run): Promise<ExecutionResult> {
  try {
    const gathered = gather(run);
    if (gathered) await gathered;
    return resultOf(run, complete(run));
  } catch (cause) {
    return { errors: [internalError(cause)], data: null };
  }
}

/** A run with nothing gathered yet. */
export function startRun(
  variables: BareObject,
  { request, signal = new AbortController().signal }: OperationInput,
): Run {
  // Every call of a wide plan listens to it; Node would take more than ten listeners for a leak.
  setMaxListeners(0, signal);
  return {
    data: bareObject(),
    variables,
    request,
    signal,
    faults: new Faults(),
    gaps: false,
  };
}

function resultOf({ faults: { errors } }: Run, data: BareObject | null): ExecutionResult {
  return errors.length > 0 ? { errors, data } : { data };
}

/** A fault of the gateway itself. The cause goes to the log with the error, never to the client. */
function internalError(cause: unknown): GraphQLError {
  const originalError = cause instanceof Error ? cause : new Error(String(cause));
  const extensions = { code: "INTERNAL_SERVER_ERROR" };
  return new GraphQLError("Internal server error.", { originalError, extensions });
}
