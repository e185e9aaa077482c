import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, agent, open, openService, type Shown, somebody } from "../support.js";

let service: OpenSubgraph;

/** Opens a case and takes it through the steps; each is a mutation and what is said. */
async function taken(...steps: (readonly [string, Record<string, unknown>])[]): Promise<Shown> {
  let { case: current } = await open(service);
  for (const [mutation, input] of steps) {
    const answer = await act(service, mutation, { id: current.id, version: current.version, ...input });
    expect(answer.userErrors).toEqual([]);
    current = answer.case;
  }
  return current;
}

const acknowledge = ["caseAcknowledge", { note: "Calling back." }] as const;
const progress = ["caseProgress", { text: "The plumber is there." }] as const;
const resolve = ["caseResolve", { text: "Sealed anew.", rootCause: "PRODUCT" }] as const;
const callBack = ["caseCallBack", { outcome: "CONTENT", note: "It is dry." }] as const;
const close = ["caseClose", { note: "She is content." }] as const;
const reopen = ["caseReopen", { reason: "It drips again." }] as const;
const cancel = ["caseCancel", { reason: "Told twice." }] as const;
const steps = { acknowledge, progress, resolve, close, reopen, cancel };

/** The steps of a case, from its opening to its end. */
export function caseSteps(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("the steps of a case", () => {
    test("lead from the first word to the last, each with its line in the log", async () => {
      const closed = await taken(acknowledge, progress, progress, resolve, callBack, close);
      expect(closed).toMatchObject({
        ...{ state: "CLOSED", version: 7, owner: { id: "emp_service_agent" } },
        resolution: { text: "Sealed anew.", rootCause: "PRODUCT", resolvedBy: { id: "emp_service_agent" } },
      });
      expect(closed.log.nodes.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
        "OPENED: Water comes through the bathroom ceiling",
        "ACKNOWLEDGED: Calling back.",
        "PROGRESS: The plumber is there.",
        "PROGRESS: The plumber is there.",
        "RESOLVED: Sealed anew.",
        "CALLED_BACK: CONTENT: It is dry.",
        "CLOSED: She is content.",
      ]);
      const times = [closed.openedAt, closed.acknowledgedAt, closed.resolution?.resolvedAt, closed.closedAt];
      expect(times.map(Number)).toEqual([...times.map(Number)].sort());
      expect(closed.updatedAt).toEqual(closed.closedAt);
    });

    test("resolve an enquiry that is answered at once, and acknowledge it by that", async () => {
      const resolved = await taken(resolve);
      expect(resolved.state).toBe("RESOLVED");
      expect(resolved.acknowledgedAt).toEqual(resolved.resolution?.resolvedAt);
    });

    test("reopen what was closed: the resolution stands in the log alone", async () => {
      const reopened = await taken(resolve, callBack, close, reopen);
      expect(reopened).toMatchObject({ state: "IN_PROGRESS", resolution: null, closedAt: null });
      const again = await act(service, "caseResolve", {
        id: reopened.id,
        version: reopened.version,
        text: "New pipe.",
      });
      expect(again.case).toMatchObject({ state: "RESOLVED", resolution: { text: "New pipe.", rootCause: null } });
      expect(again.case.log.nodes.map(({ kind }) => kind)).toEqual([
        ...["OPENED", "RESOLVED", "CALLED_BACK", "CLOSED", "REOPENED", "RESOLVED"],
      ]);
    });

    test("call it off", async () => {
      const cancelled = await taken(cancel);
      expect(cancelled).toMatchObject({ state: "CANCELLED", acknowledgedAt: null });
      expect(cancelled.closedAt).not.toBeNull();
    });

    test.each([
      ["close", [], "Only a case that is RESOLVED can be closed; this one is OPEN."],
      ["reopen", [progress], "Only a case that is RESOLVED or CLOSED can be reopened; this one is IN_PROGRESS."],
      [
        "resolve",
        [resolve],
        "Only a case that is OPEN, ACKNOWLEDGED or IN_PROGRESS can be resolved; this one is RESOLVED.",
      ],
      [
        "cancel",
        [resolve, callBack, close],
        "Only a case that is OPEN, ACKNOWLEDGED or IN_PROGRESS can be cancelled; this one is CLOSED.",
      ],
      ["reopen", [cancel], "Only a case that is RESOLVED or CLOSED can be reopened; this one is CANCELLED."],
      ["acknowledge", [acknowledge], "Only a case that is OPEN can be acknowledged; this one is ACKNOWLEDGED."],
    ] as const)("refuse to %s out of turn, and leave no line", async (step, before, message) => {
      const current = await taken(...before);
      const [mutation, input] = steps[step];
      const refused = await act(service, mutation, { id: current.id, version: current.version, ...input });
      expect(refused).toEqual({ case: null, userErrors: [{ code: "STATE", field: ["id"], message }] });
      const { data } = await service.ask(`{ case(id: "${current.id}") { version log { totalCount } } }`, {}, agent);
      expect(data?.["case"]).toEqual({ version: current.version, log: { totalCount: before.length + 1 } });
    });

    test.each([
      ["caseProgress", "text"],
      ["caseResolve", "text"],
      ["caseReopen", "reason"],
      ["caseCancel", "reason"],
      ["caseNote", "text"],
    ])("%s wants words", async (mutation, field) => {
      const { id, version } = await taken();
      const input = mutation === "caseNote" ? { id, [field]: " " } : { id, version, [field]: " " };
      expect(await act(service, mutation, input)).toMatchObject({
        case: null,
        userErrors: [{ code: "INVALID", field: [field] }],
      });
    });

    test("refuse a version that somebody else has left behind", async () => {
      const current = await taken(acknowledge);
      const refused = await act(service, "caseProgress", { id: current.id, version: 1, text: "Late." });
      expect(refused).toMatchObject({ case: null, userErrors: [{ code: "STALE_VERSION", field: ["version"] }] });
      expect(refused.userErrors[0]?.message).toBe("The case is at version 2, not 1: it was changed since you read it.");
    });

    test("let one of several writers at once go on, and tell the others to read again", async () => {
      const { id, version } = await taken();
      const attempt = (text: string) => act(service, "caseProgress", { id, version, text });
      const answers = await Promise.all(["a", "b", "c", "d", "e"].map(attempt));
      const codes = answers.map((answer) => answer.userErrors[0]?.code ?? "done").sort();
      expect(codes).toEqual(["STALE_VERSION", "STALE_VERSION", "STALE_VERSION", "STALE_VERSION", "done"]);
      const { data } = await service.ask(`{ case(id: "${id}") { version log { totalCount } } }`, {}, agent);
      expect(data?.["case"]).toEqual({ version: 2, log: { totalCount: 2 } });
    });

    test("are taken once for one idempotency key", async () => {
      const { id, version } = await taken();
      const input = { id, version, text: "Once.", idempotencyKey: "step" };
      await act(service, "caseProgress", input);
      const repeated = await act(service, "caseProgress", input);
      expect(repeated).toMatchObject({ userErrors: [], case: { version: 2 } });
      expect(repeated.case.log.nodes).toHaveLength(2);
    });

    test.each([
      "caseAcknowledge",
      "caseProgress",
      "caseResolve",
      "caseCallBack",
      "caseClose",
      "caseReopen",
      "caseCancel",
      "caseChange",
      "caseHandOff",
      "caseNote",
    ])("%s finds no case of another project, and none that is not there", async (mutation) => {
      const { id, version } = await taken();
      const said = {
        caseProgress: { text: "x" },
        caseResolve: { text: "x" },
        caseCallBack: { outcome: "CONTENT" },
        caseReopen: { reason: "x" },
        caseCancel: { reason: "x" },
      };
      const input = { ...(mutation !== "caseNote" && { version }), ...said[mutation as keyof typeof said] };
      const more =
        mutation === "caseHandOff" ? { ownerId: "emp_2", reason: "x" } : mutation === "caseNote" ? { text: "x" } : {};
      const refused = {
        case: null,
        userErrors: [{ code: "NOT_FOUND", field: ["id"], message: "There is no such case." }],
      };
      const stranger = somebody("service_manager", ["SH-01"]);
      expect(await act(service, mutation, { id, ...input, ...more }, stranger)).toEqual(refused);
      expect(await act(service, mutation, { id: "cas_none", ...input, ...more })).toEqual(refused);
    });

    test.each([
      ["PROPERTY", "property_butler", "done"],
      ["PROPERTY", "sales_consultant", "NOT_FOUND"],
      ["MARKETING", "sales_consultant", "done"],
      ["MARKETING", "property_manager", "NOT_FOUND"],
      ["SERVICE", "property_manager", "NOT_FOUND"],
      ["ENGINEERING", "service_agent", "done"],
      ["SERVICE", "administrator", "done"],
      ["SERVICE", "application", "FORBIDDEN"],
      ["SERVICE", "city_manager", "FORBIDDEN"],
    ] as const)("of a case of %s by a %s: %s", async (department, role, expected) => {
      const { case: opened } = await open(service, { department, ownerId: "emp_o" });
      const { id, version } = opened;
      const answers = [
        await act(service, "caseNote", { id, text: "Seen." }, somebody(role)),
        await act(service, "caseAcknowledge", { id, version }, somebody(role)),
      ];
      const outcomes = answers.map((answer) => answer.errors?.[0]?.code ?? answer.userErrors[0]?.code ?? "done");
      expect(outcomes).toEqual([expected, expected]);
    });
  });
}
