import type { SubgraphResult, Transport } from "../transports/transport.js";
import { TracedRequest } from "./traced-request.js";

/** Wraps the way to a subgraph so that every call of a traced request is noted down with it. */
export function traced(service: string, transport: Transport): Transport {
  return {
    ...bound(transport),
    execute(call) {
      if (!call.request.trace || !(call.request instanceof TracedRequest)) return transport.execute(call);
      const { fetches } = call.request;
      const start = performance.now();
      const note = (result: SubgraphResult) => {
        fetches.push({ service, ms: rounded(performance.now() - start), ...statementsOf(result) });
        return result;
      };
      const result = transport.execute(call);
      return result instanceof Promise ? result.then(note) : note(result);
    },
  };
}

/** Spread alone would lose the methods of a class and their `this`. */
function bound(transport: Transport): Omit<Transport, "execute"> {
  return {
    checkedBy: transport.checkedBy,
    close: () => transport.close(),
    ...(transport.subscribe && { subscribe: transport.subscribe.bind(transport) }),
  };
}

function statementsOf({ extensions }: SubgraphResult): { statements?: number } {
  const statements = extensions?.["statements"];
  return typeof statements === "number" ? { statements } : {};
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
