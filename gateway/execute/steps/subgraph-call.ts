import { parse } from "graphql";
import type { DocumentNode } from "graphql";
import type { SubgraphRequest, SubgraphResult, Transport } from "../../transports/transport.js";
import { bareObject } from "../bare-object.js";
import type { BareObject } from "../bare-object.js";
import { isPromise } from "../../is-promise.js";
import type { Run } from "../run.js";
import type { PlanScope } from "./plan-scope.js";

/** What a call is compiled from: the common part of all nodes that fetch. */
export interface CallNode {
  readonly serviceName: string;
  readonly operation: string;
  readonly operationKind?: SubgraphRequest["kind"];
  readonly variableUsages?: readonly string[];
}

/** A call that is ready to be made, with its operation parsed once. */
export interface SubgraphCaller {
  readonly service: string;
  readonly document: DocumentNode;
  readonly transport: Transport;
  requestFor(run: Run, representations?: BareObject): SubgraphRequest;
  /** Calls the subgraph; never fails. */
  call(run: Run, representations?: BareObject): SubgraphResult | Promise<SubgraphResult>;
}

/** Compiles the call of a fetch. Throws an Error when the plan names a subgraph that nobody serves. */
export function compileCall(node: CallNode, scope: PlanScope): SubgraphCaller {
  const { serviceName: service, operation, operationKind: kind = "query", variableUsages = [] } = node;
  const transport = scope.transports.get(service);
  if (!transport) throw new Error(`no transport for subgraph ${service}`);
  const document = parse(operation, { noLocation: true });
  const requestFor = (run: Run, representations?: BareObject): SubgraphRequest => {
    const variables = representations ?? bareObject();
    for (const name of variableUsages) if (name in run.variables) variables[name] = run.variables[name];
    return { operation, document, kind, variables, request: run.request, signal: run.signal };
  };
  const call = (run: Run, representations?: BareObject) => attempt(transport, requestFor(run, representations));
  return { service, document, transport, requestFor, call };
}

function attempt(transport: Transport, request: SubgraphRequest): SubgraphResult | Promise<SubgraphResult> {
  try {
    const answer = transport.execute(request);
    return isPromise(answer) ? answer.catch(unexpected) : answer;
  } catch {
    return unexpected();
  }
}

/** A transport does not fail; one that does must not tell the client why. */
function unexpected(): SubgraphResult {
  return { errors: [{ message: "The service cannot be reached.", extensions: { code: "SUBGRAPH_UNAVAILABLE" } }] };
}
