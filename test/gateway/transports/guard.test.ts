import { buildSchema } from "graphql";
import { traced } from "../../../gateway/trace/traced.js";
import { guard } from "../../../gateway/transports/guard.js";
import type { GuardOptions } from "../../../gateway/transports/guard.js";
import { subgraphFault } from "../../../gateway/transports/subgraph-fault.js";
import type { SubgraphRequest, SubgraphResult } from "../../../gateway/transports/transport.js";
import { subgraphRequest } from "../../support/subgraph-request.js";

type Behaviour = (call: number, request: SubgraphRequest) => SubgraphResult | Promise<SubgraphResult>;

function guarded(behaviour: Behaviour, options: GuardOptions = {}) {
  const calls: SubgraphRequest[] = [];
  const transport = guard(
    {
      execute(request) {
        calls.push(request);
        return behaviour(calls.length, request);
      },
      close: () => Promise.resolve(),
    },
    options,
  );
  return { transport, calls };
}

const down = subgraphFault("SUBGRAPH_UNAVAILABLE");
const hung = () => new Promise<SubgraphResult>(() => undefined);
const codeOf = ({ errors }: SubgraphResult) => errors?.[0]?.extensions?.["code"];

test("an answer that is there at once stays at once", () => {
  const { transport } = guarded(() => ({ data: 1 }));
  expect(transport.execute(subgraphRequest("{a}"))).toEqual({ data: 1 });
});

test("a hung call ends at its deadline and its signal is aborted", async () => {
  const { transport, calls } = guarded(hung, { deadline: 30 });
  expect(codeOf(await transport.execute(subgraphRequest("{a}")))).toBe("SUBGRAPH_TIMEOUT");
  expect(calls).toHaveLength(1);
  expect(calls[0]!.signal.aborted).toBe(true);
});

test("a call ends when its request ends, and is not made after that", async () => {
  const { transport, calls } = guarded(hung);
  const controller = new AbortController();
  const request = subgraphRequest("{a}", { signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  expect(codeOf(await transport.execute(request))).toBe("REQUEST_TIMEOUT");
  expect(codeOf(await transport.execute(request))).toBe("REQUEST_TIMEOUT");
  expect(calls).toHaveLength(1);
});

test("a read that did not reach the subgraph is made once more", async () => {
  const { transport, calls } = guarded((call) => Promise.resolve(call === 1 ? down : { data: 2 }));
  expect(await transport.execute(subgraphRequest("{a}"))).toEqual({ data: 2 });
  expect(calls).toHaveLength(2);
});

test("a mutation, a timeout and an error of the subgraph itself are not tried again", async () => {
  const mutation = guarded(() => Promise.resolve(down));
  await mutation.transport.execute(subgraphRequest("mutation{a}", { kind: "mutation" }));
  const slow = guarded(hung, { deadline: 20 });
  await slow.transport.execute(subgraphRequest("{a}"));
  const failing = guarded(() => Promise.resolve({ data: null, errors: down.errors }));
  await failing.transport.execute(subgraphRequest("{a}"));
  expect([mutation, slow, failing].map(({ calls }) => calls.length)).toEqual([1, 1, 1]);
});

test("retries stay within the deadline", async () => {
  const { transport } = guarded((call) => (call === 1 ? Promise.resolve(down) : hung()), { deadline: 120 });
  const start = performance.now();
  expect(codeOf(await transport.execute(subgraphRequest("{a}")))).toBe("SUBGRAPH_TIMEOUT");
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("after several failures in a row the subgraph is left alone, then tried with one call", async () => {
  let healthy = false;
  const { transport, calls } = guarded(() => Promise.resolve(healthy ? { data: 1 } : down), {
    retries: 0,
    failures: 3,
    cooldown: 500,
  });
  const ask = () => transport.execute(subgraphRequest("{a}"));
  for (let call = 0; call < 5; call++) expect(codeOf(await ask())).toBe("SUBGRAPH_UNAVAILABLE");
  expect(calls).toHaveLength(3);
  await new Promise((resolve) => setTimeout(resolve, 520));
  await Promise.all([ask(), ask(), ask()]);
  expect(calls).toHaveLength(4);
  healthy = true;
  await new Promise((resolve) => setTimeout(resolve, 520));
  expect(await ask()).toEqual({ data: 1 });
  expect(await ask()).toEqual({ data: 1 });
});

test("errors of a subgraph that answers do not open the breaker", async () => {
  const { transport, calls } = guarded(() => ({ errors: [{ message: "no" }] }), { failures: 1 });
  for (let call = 0; call < 3; call++) await transport.execute(subgraphRequest("{a}"));
  expect(calls).toHaveLength(3);
});

test("what stands between says by what an answer was checked when the transport itself does, and only then", () => {
  const transport = { execute: () => ({ data: 1 }), close: () => Promise.resolve() };
  const checkedBy = buildSchema("type Query { a: Int }");
  expect(traced("a", guard({ ...transport, checkedBy })).checkedBy).toBe(checkedBy);
  expect(traced("a", guard(transport)).checkedBy).toBeUndefined();
});
