import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import { type FailureCode, type GraphError, OneroofError } from "./oneroof-error.js";

/** How to reach a graph. */
export interface ClientOptions {
  /** The address of the graph, as in "https://graph.example.com/graphql". */
  readonly url: string;
  /** The caller's token, or what gives one: it is asked before every attempt, so that a token may be renewed. */
  readonly token: string | (() => string | Promise<string>);
  /** How many milliseconds an attempt may take; 15,000 unless told. */
  readonly timeout?: number;
  /** How often a query is asked again when it never arrived or the graph is busy; 2 unless told. A mutation is never sent twice. */
  readonly retries?: number;
  /** What sends requests; the platform's `fetch` unless told. */
  readonly fetch?: typeof fetch;
}

/** What is particular to one request. */
export interface AskOptions {
  /** Ends the request when it is no longer needed. */
  readonly signal?: AbortSignal;
  /** A name for the request in the graph's log; one is made up unless given. */
  readonly requestId?: string;
}

/** An answer, which may be a part: `errors` says what is missing, and why. */
export interface Answer<Result> {
  readonly data: Result | null;
  readonly errors: readonly GraphError[];
  readonly requestId: string;
}

/** A way to ask a graph. */
export interface Client {
  /**
   * Asks, and takes a part for an answer when a department does not answer.
   * @throws OneroofError when there is no answer at all: not allowed, too large, not reached
   */
  ask<Result, Variables>(document: Document<Result, Variables>, ...rest: Rest<Variables>): Promise<Answer<Result>>;
  /**
   * Asks for the whole.
   * @throws OneroofError when anything is missing; its `data` is what was answered
   */
  request<Result, Variables>(document: Document<Result, Variables>, ...rest: Rest<Variables>): Promise<Result>;
}

type Document<Result, Variables> = DocumentTypeDecoration<Result, Variables> & Text;

/** A document's text, and the id under which it may be registered. */
interface Text {
  readonly __meta__?: { readonly hash?: unknown } | undefined;
  toString(): string;
}
/** Variables may be left out where all of them may. */
type Rest<Variables> = object extends Variables
  ? [variables?: Variables, options?: AskOptions]
  : [variables: Variables, options?: AskOptions];

/**
 * Makes a client of one graph, which serves a whole application. Documents that were generated are asked by their ids; those that the
 * graph has not registered are sent as text, and it remembers which.
 */
export function createClient(settings: ClientOptions): Client {
  const unregistered = new WeakSet<Text>();
  const client: Client = {
    async ask(document, ...[variables, options = {}]) {
      const query = document.toString();
      const documentId = unregistered.has(document) ? undefined : document.__meta__?.hash;
      if (documentId !== undefined) {
        try {
          return await ask(settings, query, { documentId, variables }, options);
        } catch (error) {
          if (!(error instanceof OneroofError) || error.code !== "DOCUMENT_NOT_REGISTERED") throw error;
          unregistered.add(document);
        }
      }
      return ask(settings, query, { query, variables }, options);
    },
    async request(document, ...rest) {
      const { data, errors, requestId } = await client.ask(document, ...rest);
      if (!errors[0] && data) return data;
      throw refused(errors, requestId, data);
    },
  };
  return client;
}

async function ask<Result>(
  { url, token, timeout = 15_000, retries = 2, fetch: send = fetch }: ClientOptions,
  query: string,
  asked: object,
  { signal, requestId = crypto.randomUUID() }: AskOptions,
): Promise<Answer<Result>> {
  const body = JSON.stringify(asked);
  for (let left = /(^|\n)\s*(mutation|subscription)\b/.test(query) ? 0 : retries; ; left--) {
    const bearer = typeof token === "string" ? token : await token();
    const headers = {
      ...{ "content-type": "application/json", accept: "application/graphql-response+json" },
      ...{ authorization: `Bearer ${bearer}`, "x-request-id": requestId },
    };
    const deadline = AbortSignal.timeout(timeout);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    let busy: Response | undefined;
    try {
      const response = await send(url, { method: "POST", headers, body, signal: either });
      if (left === 0 || ![429, 502, 503, 504].includes(response.status)) return await read(response, requestId);
      busy = response;
    } catch (error) {
      if (error instanceof OneroofError || signal?.aborted) throw error;
      if (left === 0) throw unreached(deadline.aborted, timeout, requestId, error);
    }
    const seconds = Number(busy?.headers.get("retry-after")) || 0.2 * Math.random();
    await new Promise((resolve) => setTimeout(resolve, Math.min(seconds * 1000, timeout)));
  }
}

async function read<Result>(response: Response, sent: string): Promise<Answer<Result>> {
  const requestId = response.headers.get("x-request-id") ?? sent;
  const text = await response.text();
  try {
    const { data, errors = [] } = JSON.parse(text) as { data?: Result | null; errors?: GraphError[] };
    if (data) return { data, errors, requestId };
    throw refused(errors, requestId, null);
  } catch (error) {
    if (error instanceof OneroofError) throw error;
    throw new OneroofError("NETWORK", `Expected an answer of a graph, got HTTP ${response.status}.`, requestId);
  }
}

function refused(errors: readonly GraphError[], requestId: string, data: unknown): OneroofError {
  const code: FailureCode = errors[0]?.extensions?.code ?? "INTERNAL_SERVER_ERROR";
  return new OneroofError(code, errors[0]?.message ?? "The answer is empty.", requestId, errors, data);
}

function unreached(late: boolean, timeout: number, requestId: string, cause: unknown): OneroofError {
  const message = late ? `No answer within ${timeout} ms.` : `The graph was not reached: ${String(cause)}.`;
  return new OneroofError(late ? "TIMEOUT" : "NETWORK", message, requestId);
}
