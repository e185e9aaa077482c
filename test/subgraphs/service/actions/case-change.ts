import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, agent, open, openService, type Shown } from "../support.js";

let service: OpenSubgraph;

/** Changing what is written down of a case, and adding notes. */
export function caseChange(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("caseChange", () => {
    test("writes values otherwise and keeps in the log what stood there before", async () => {
      const { id, version } = (await open(service)).case;
      const dueAt = "2126-01-01T00:00:00.000Z";
      const input = { kind: "REPAIR", category: "PROPERTY_MANAGEMENT", subject: "Leak", description: "Ceiling" };
      const more = { customerHandle: "cus_b", unitId: "unt_1", priority: "HIGH", dueAt };
      const answer = await act(service, "caseChange", { id, version, ...input, ...more });
      expect(answer).toMatchObject({
        userErrors: [],
        case: { ...input, customer: { handle: "cus_b" }, unit: { id: "unt_1" }, priority: "HIGH", dueAt, version: 2 },
      });
      expect(answer.case.log.nodes[1]).toMatchObject({
        kind: "CHANGED",
        text: [
          "kind: COMPLAINT → REPAIR",
          "category: ENGINEERING_QUALITY → PROPERTY_MANAGEMENT",
          "subject: Water comes through the bathroom ceiling → Leak",
          "description: – → Ceiling",
          "customerHandle: reg_a → cus_b",
          "unitId: – → unt_1",
          "priority: NORMAL → HIGH",
          "dueAt: – → 2126-01-01T00:00:00.000Z",
        ].join("\n"),
      });
    });

    test("leaves alone what is not named or null", async () => {
      const opened = (await open(service, { unitId: "unt_1" })).case;
      const { id, version } = opened;
      const answer = await act(service, "caseChange", { id, version, priority: "LOW", unitId: null });
      expect(answer.case).toMatchObject({ priority: "LOW", unit: { id: "unt_1" }, subject: opened.subject });
    });

    test("refuses when nothing would change", async () => {
      const { id, version } = (await open(service)).case;
      for (const same of [{}, { priority: "NORMAL" }])
        expect(await act(service, "caseChange", { id, version, ...same })).toMatchObject({
          userErrors: [{ code: "INVALID", field: [], message: expect.stringMatching(/^Nothing would change/) }],
        });
    });

    test("refuses a due time before the case was received", async () => {
      const { id, version } = (await open(service)).case;
      const answer = await act(service, "caseChange", { id, version, dueAt: "2020-01-01T00:00:00Z" });
      expect(answer).toMatchObject({ case: null, userErrors: [{ code: "INVALID", field: ["dueAt"] }] });
    });

    test("refuses a case that is over, to which a note can still be added", async () => {
      const { id, version } = (await open(service)).case;
      await act(service, "caseCancel", { id, version, reason: "Told twice." });
      expect(await act(service, "caseChange", { id, version: 2, priority: "LOW" })).toMatchObject({
        userErrors: [{ code: "STATE", field: ["id"] }],
      });
      const noted = await act(service, "caseNote", { id, text: "She called again." });
      expect(noted).toMatchObject({ userErrors: [], case: { state: "CANCELLED", version: 2 } });
    });
  });

  describe("caseNote", () => {
    test("adds notes of several people at once, all of them, without a version", async () => {
      const { id } = (await open(service)).case;
      const answers = await Promise.all(["a", "b", "c", "d"].map((text) => act(service, "caseNote", { id, text })));
      expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], [], [], []]);
      const { data } = await service.ask(`{ case(id: "${id}") { version log { nodes { text } } } }`, {}, agent);
      const shown = data?.["case"] as Shown;
      const [, ...notes] = shown.log.nodes.map(({ text }) => text);
      expect({ version: shown.version, notes: notes.sort() }).toEqual({
        version: 1,
        notes: ["a", "b", "c", "d"],
      });
    });

    test("twice in one request shows both in the second answer", async () => {
      const { id } = (await open(service)).case;
      const note = (text: string) =>
        `caseNote(input: { id: "${id}", text: "${text}" }) { case { log { totalCount nodes { text } } } }`;
      const { data } = await service.ask(`mutation { a: ${note("first")} b: ${note("second")} }`, {}, agent);
      expect(data?.["b"].case.log).toMatchObject({ totalCount: 3, nodes: [{}, { text: "first" }, { text: "second" }] });
    });
  });
}
