import { Turns } from "../limits/admission/turns.js";
import type { GraphStore } from "../supergraph/graph-store.js";
import type { KnownDocuments } from "./known-documents.js";

/**
 * Answers a question when it is its turn.
 * @param query the text of its document; whatever is no text is answered at once, since it is refused
 * @param signal says when nobody waits for the answer any more
 * @throws Refusal with status 503 when too many wait that nobody asked before
 */
export type InTurn = <T>(query: unknown, signal: AbortSignal, answer: () => Promise<T>) => Promise<T>;

/** Has questions that were valid before go first, however they are asked. */
export function inTurn(store: GraphStore, known: KnownDocuments): InTurn {
  const turns = new Turns();
  return async (query, signal, answer) => {
    const isKnown = typeof query !== "string" || known.has(store.current.graph.apiSchema, query);
    if (isKnown) return turns.known(answer);
    await turns.unknown(signal);
    return answer();
  };
}
