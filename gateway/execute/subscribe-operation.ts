import { GraphQLError } from "graphql";
import type { ExecutionResult } from "graphql";
import { SubscriptionRefused } from "../transports/subscription-refused.js";
import type { SubgraphError, SubgraphResult } from "../transports/transport.js";
import type { BareObject } from "./bare-object.js";
import { coerceVariables } from "./coerce-variables.js";
import { mapStream } from "../transports/map-stream.js";
import type { OperationInput } from "./prepared.js";
import { runRound, startRun } from "./run-operation.js";
import type { CompiledOperation } from "./run-operation.js";
import { extensionsFor } from "./steps/report.js";
import type { Subscription } from "./steps/subscription.js";

const unsupported: SubgraphError = {
  message: "The service offers no subscriptions.",
  extensions: { code: "OPERATION_UNPLANNABLE" },
};

const unreachable: SubgraphError = {
  message: "The service cannot be reached.",
  extensions: { code: "SUBGRAPH_UNAVAILABLE" },
};

/** Opens a subscription: its events, or one result with the errors why it was not opened. Never rejects. */
export async function subscribeOperation(
  compiled: CompiledOperation,
  subscription: Subscription,
  input: OperationInput,
): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const { variables, errors } = coerceVariables(compiled.schema, compiled.definition, input.variables);
  if (!variables) return { errors };
  try {
    const events = await open(subscription, variables, input);
    return mapStream(
      events,
      (event) => runRound(compiled, subscription.gather(event), startRun(variables, input)),
      input.signal,
    );
  } catch (error) {
    return { errors: refusal(error, subscription.caller.service) };
  }
}

async function open(
  { caller }: Subscription,
  variables: BareObject,
  input: OperationInput,
): Promise<AsyncIterable<SubgraphResult>> {
  if (!caller.transport.subscribe) throw new SubscriptionRefused([unsupported]);
  return caller.transport.subscribe(caller.requestFor(startRun(variables, input)));
}

function refusal(error: unknown, service: string): GraphQLError[] {
  const errors = error instanceof SubscriptionRefused ? error.errors : [unreachable];
  return errors.map(
    ({ message, extensions }) => new GraphQLError(message, { extensions: extensionsFor(extensions, service) }),
  );
}
