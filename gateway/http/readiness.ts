import { parse } from "graphql";
import type { GraphStore } from "../supergraph/graph-store.js";
import type { Transport } from "../transports/transport.js";

/** Which subgraphs do not answer; none when the gateway is ready. */
export interface Readiness {
  readonly ready: boolean;
  readonly missing: readonly string[];
}

/** Asks a subgraph by its name whether it answers; nothing for one that is to be asked by the smallest query there is. */
export type SubgraphReady = (name: string) => Promise<boolean> | undefined;

/**
 * Makes the question whether every subgraph answers. Whoever may ask need not be known, so an answer is kept for a
 * second: asking often costs the subgraphs nothing.
 * @param ask how a subgraph is asked; by the smallest query there is unless told
 */
export function readiness(store: GraphStore, ask?: SubgraphReady): () => Promise<Readiness> {
  let kept: { until: number; answer: Promise<Readiness> } | undefined;
  return () => {
    if (kept && kept.until > Date.now()) return kept.answer;
    kept = { until: Date.now() + 1_000, answer: askAll(store, ask) };
    return kept.answer;
  };
}

async function askAll(store: GraphStore, ask: SubgraphReady | undefined): Promise<Readiness> {
  const answers = [...store.current.transports].map(async ([name, transport]) => {
    const ready = await (ask?.(name)?.catch(() => false) ?? answersByItself(transport));
    return ready ? [] : [name];
  });
  const missing = (await Promise.all(answers)).flat();
  return { ready: missing.length === 0, missing };
}

const operation = "{ __typename }";
const document = parse(operation, { noLocation: true });
const unreachable = new Set<unknown>(["SUBGRAPH_UNAVAILABLE", "SUBGRAPH_TIMEOUT"]);

/** A refusal is an answer too: the question comes without a token. */
async function answersByItself(transport: Transport): Promise<boolean> {
  const request = { id: "readiness", caller: undefined, trace: false };
  const signal = AbortSignal.timeout(2_000);
  const result = await transport.execute({ operation, document, kind: "query", variables: {}, request, signal });
  return !result.errors?.some(({ extensions }) => unreachable.has(extensions?.["code"]));
}
