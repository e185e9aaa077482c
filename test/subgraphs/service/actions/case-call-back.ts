import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callbackCounts } from "../../../../subgraphs/service/rules/callback-counts.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, agent, type Answer, open, openService } from "../support.js";

let service: OpenSubgraph;

/** A case that is resolved, at version 2. */
async function resolved(): Promise<string> {
  const { id } = (await open(service)).case;
  await act(service, "caseResolve", { id, version: 1, text: "Sealed anew." });
  return id;
}
const call = (id: string, version: number, outcome: string, note?: string): Promise<Answer> =>
  act(service, "caseCallBack", { id, version, outcome, note });
const close = (id: string, version: number): Promise<Answer> => act(service, "caseClose", { id, version });
const shown = async (id: string) => {
  const { data, statements } = await service.ask(
    `{ case(id: "${id}") { calledBackAt callbacks { outcome note by { id } case { id } } log { nodes { kind } } } }`,
    {},
    agent,
  );
  const { log, ...rest } = data?.["case"] as { calledBackAt: Date | null; log: { nodes: { kind: string }[] } };
  return { ...rest, kinds: log.nodes.map(({ kind }) => kind), statements };
};

/** Calling back: what a resolved case comes to when the customer is asked. */
export function caseCallBack(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("a resolved case", () => {
    test("is not closed before its customer was called back", async () => {
      const id = await resolved();
      expect(await close(id, 2)).toMatchObject({
        case: null,
        userErrors: [{ code: "STATE", message: expect.stringMatching(/^The customer is called back before/) }],
      });
      await call(id, 2, "CONTENT", "It is dry.");
      expect(await shown(id)).toMatchObject({
        calledBackAt: expect.stringMatching(/^\d{4}-.*Z$/),
        callbacks: [{ outcome: "CONTENT", note: "It is dry.", by: { id: agent.subject }, case: { id } }],
      });
      expect((await close(id, 3)).case).toMatchObject({ state: "CLOSED" });
    });

    test("is taken up again by a customer who is not content, with its clocks, and must be called back anew", async () => {
      const id = await resolved();
      const again = await call(id, 2, "DISCONTENT", "It drips.");
      expect(again.case).toMatchObject({ state: "IN_PROGRESS", resolution: null, version: 3 });
      expect(await shown(id)).toMatchObject({ kinds: ["OPENED", "RESOLVED", "CALLED_BACK", "REOPENED"] });
      await act(service, "caseResolve", { id, version: 3, text: "New pipe." });
      expect((await close(id, 4)).userErrors).toMatchObject([{ code: "STATE" }]);
    });

    test("is closed after three calls in vain, counted since it was resolved last", async () => {
      const id = await resolved();
      await call(id, 2, "UNREACHED");
      await act(service, "caseReopen", { id, version: 3, reason: "It drips." });
      await act(service, "caseResolve", { id, version: 4, text: "New pipe." });
      for (const version of [5, 6]) await call(id, version, "UNREACHED");
      expect((await close(id, 7)).userErrors).toMatchObject([{ code: "STATE" }]);
      await call(id, 7, "UNREACHED");
      expect((await close(id, 8)).case).toMatchObject({ state: "CLOSED" });
      expect(await shown(id)).toMatchObject({ callbacks: Array(4).fill({ outcome: "UNREACHED", note: null, by: {} }) });
    });

    test("alone is called back about, once for one idempotency key", async () => {
      const { id } = (await open(service)).case;
      const message = "Only a case that is RESOLVED can be called back about; this one is OPEN.";
      expect(await call(id, 1, "DISCONTENT")).toEqual({
        case: null,
        userErrors: [{ code: "STATE", field: ["id"], message }],
      });
      const other = await resolved();
      const input = { id: other, version: 2, outcome: "UNREACHED", idempotencyKey: "call" };
      await Promise.all([act(service, "caseCallBack", input), act(service, "caseCallBack", input)]);
      expect(await shown(other)).toMatchObject({ callbacks: [{ outcome: "UNREACHED" }] });
    });

    test("stands in the list of those to be called back until it was", async () => {
      const id = await resolved();
      const listed = async () => {
        const { data } = await service.ask(
          `{ cases(first: 100, filter: { toCallBack: true }) { nodes { id } } }`,
          {},
          agent,
        );
        return (data?.["cases"] as { nodes: { id: string }[] }).nodes.some((node) => node.id === id);
      };
      expect(await listed()).toBe(true);
      await call(id, 2, "CONTENT");
      expect(await listed()).toBe(false);
    });

    test("is closed without a callback by nobody, not even past the application", async () => {
      const id = await resolved();
      const past = service.source.query(`update "case" set state = 'CLOSED', closed_at = now() where id = $1`, [id]);
      await expect(past).rejects.toThrow(/case_called_back/);
      await call(id, 2, "CONTENT");
      const changed = service.source.query("update case_callback set note = 'x' where case_id = $1", [id]);
      await expect(changed).rejects.toThrow("stands for ever");
    });

    test("and its callbacks: fifty cases cost one statement more", async () => {
      const { statements, errors } = await service.ask(
        "{ cases(first: 50) { nodes { callbacks { note } } } }",
        {},
        agent,
      );
      expect({ statements, errors }).toEqual({ statements: 2, errors: undefined });
    });
  });

  test.each([
    ["CONTENT", 1, true],
    ["DISCONTENT", 9, false],
    ["UNREACHED", 2, false],
    ["UNREACHED", 3, true],
  ] as const)("a callback that finds the customer %s at attempt %s counts: %s", (outcome, attempts, counts) => {
    expect(callbackCounts(outcome, attempts)).toBe(counts);
  });
}
