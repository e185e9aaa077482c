import { type ExecutionResult, OperationTypeNode } from "graphql";
import { requestError } from "../../subgraphs/shared/errors.js";
import type { Allowance, Rates } from "../limits/rates/rates.js";
import type { Lease } from "../supergraph/graph-store.js";
import { TracedRequest } from "../trace/traced-request.js";
import type { Credentials } from "./credentials.js";

/** How the trace of a request comes with its answer: told, or with a picture of the plan besides. */
export type Trace = "told" | "drawn";

/** What is known of a request when its execution begins. */
export interface ExchangeOptions {
  readonly id: string;
  readonly method: string;
  readonly credentials: Credentials | undefined;
  /** Undefined when there is to be none. */
  readonly trace: Trace | undefined;
  /** Whether introspection is answered, and errors may hint at names. */
  readonly mayReadSchema: boolean;
  /** Counts what callers ask for; nobody does where there are no callers. */
  readonly rates?: Rates | undefined;
  /** Whether the client takes an event stream as the answer. */
  readonly takesEvents: boolean;
  /** How long the whole answer may take, in milliseconds. */
  readonly deadline: number;
  /** Makes room for others; called when the answer turns out to be a stream, which costs nothing while it waits. */
  readonly leave: () => void;
}

/** One GraphQL request on its way through the gateway: what bounds it, and what its line in the log will say. */
export class Exchange {
  readonly toSubgraphs: TracedRequest;
  readonly codes = new Set<string>();
  operationName: string | undefined;
  hash: string | undefined;
  /** Of a registered document. */
  documentId: string | undefined;
  kind: OperationTypeNode | undefined;
  lease: Lease | undefined;
  /** What came of the operation, where it was run before Apollo was asked; it may reject. */
  outcome: Promise<ExecutionResult> | undefined;
  /** What the caller has left. */
  allowance: Allowance | undefined;
  /** The events of a subscription that was opened. */
  events: AsyncIterable<ExecutionResult> | undefined;
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;

  constructor(readonly options: ExchangeOptions) {
    const { id, credentials, trace } = options;
    this.toSubgraphs = new TracedRequest({
      id,
      caller: credentials?.caller,
      until: credentials?.expires,
      trace: trace !== undefined,
    });
    this.timer = setTimeout(() => this.abort(timeout()), options.deadline);
  }

  /** Aborted when the time is over, or when nobody waits for the answer any more. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Takes what something costs from what the caller may ask for. Returns whether the caller had as much. */
  async spend(cost: number, searches = 0): Promise<boolean> {
    const { rates, credentials } = this.options;
    if (!rates || !credentials) return true;
    this.allowance = await rates.take(credentials.caller.subject, cost, searches);
    return this.allowance.allowed;
  }

  abort(reason: Error): void {
    this.controller.abort(reason);
  }

  /** The client has gone. A mutation is carried to its end all the same: half of it would be worse. */
  leave(): void {
    if (this.kind !== OperationTypeNode.MUTATION) this.abort(new Error("The client has gone."));
  }

  /** A stream lasts as long as its client listens. */
  lastsOn(): void {
    clearTimeout(this.timer);
    this.options.leave();
  }

  /** Ends what the request held. */
  end(): void {
    clearTimeout(this.timer);
    this.lease?.release();
  }
}

function timeout(): Error {
  return requestError("REQUEST_TIMEOUT", "The whole answer took longer than a request may take; the rest stands.");
}
