import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate } from "../mutate.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const shown = "case { id playbook { step note actor } solutions { id text chosenAt } log { nodes { kind text } } }";
const opened = async () => (await open(service)).case.id;
const tick = (input: object, caller = agent) => mutate(service, `casePlaybookTick.${shown}`, { ...input }, caller);
const offer = (caseId: string, text: string) => mutate(service, `caseSolutionOffer.${shown}`, { caseId, text });
const choose = (caseId: string, solutionId: string) =>
  mutate(service, `caseSolutionChoose.${shown}`, { caseId, solutionId });

/** The playbook, and the solutions that cases came to. */
export function playbook(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("the playbook", () => {
    test("is ticked off step by step, each once, with its line in the log", async () => {
      const caseId = await opened();
      await tick({ caseId, step: "CLIMATE" });
      const { row } = await tick({ caseId, step: "LISTENING", note: "She was promised a park." });
      expect(row["playbook"]).toEqual([
        { step: "CLIMATE", note: null, actor: agent.subject },
        { step: "LISTENING", note: "She was promised a park.", actor: agent.subject },
      ]);
      expect(row["log"].nodes.at(-1)).toEqual({ kind: "NOTE", text: "LISTENING: She was promised a park." });
      const again = await tick({ caseId, step: "CLIMATE" });
      expect(again.userErrors).toMatchObject([{ code: "TAKEN", field: ["step"] }]);
    });

    test("is not ticked off in a case that is over, of another project, or by whom it is no business of", async () => {
      const caseId = await opened();
      expect((await tick({ caseId, step: "CLIMATE" }, somebody("service_agent", ["SH-01"]))).userErrors).toMatchObject([
        { code: "NOT_FOUND", field: ["caseId"] },
      ]);
      expect((await tick({ caseId, step: "CLIMATE" }, somebody("group_analyst"))).refused).toBe("FORBIDDEN");
      await act(service, "caseCancel", { id: caseId, version: 1, reason: "x" });
      expect((await tick({ caseId, step: "CLIMATE" })).userErrors).toMatchObject([
        { code: "STATE", field: ["caseId"] },
      ]);
    });
  });

  describe("solutions", () => {
    test("are offered, and one of them is chosen; another choice takes its place", async () => {
      const caseId = await opened();
      await offer(caseId, "Mend it");
      const { row } = await offer(caseId, "Pay for it");
      const [mend, pay] = row["solutions"] as { id: string }[];
      await choose(caseId, mend!.id);
      const chosen = (await choose(caseId, pay!.id)).row["solutions"] as { text: string; chosenAt: Date | null }[];
      expect(chosen).toMatchObject([
        { text: "Mend it", chosenAt: null },
        { text: "Pay for it", chosenAt: expect.stringMatching(/^\d{4}-.*Z$/) },
      ]);
    });

    test("of another case are not chosen", async () => {
      const [one, other] = [await opened(), await opened()];
      const { row } = await offer(one, "Mend it");
      const [mend] = row["solutions"] as { id: string }[];
      expect((await choose(other, mend!.id)).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["solutionId"] }]);
    });

    test("and steps of fifty cases cost a statement each", async () => {
      const { statements, errors } = await service.ask(
        "{ cases(first: 50) { nodes { playbook { step } solutions { text } } } }",
        {},
        agent,
      );
      expect({ statements, errors }).toEqual({ statements: 3, errors: undefined });
    });
  });
}
