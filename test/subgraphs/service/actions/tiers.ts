import type { OpenSubgraph } from "../../../support/subgraph.js";
import { backdated, decide, head, makeAlways } from "../clock-support.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const runner = somebody("application", "*");
const shown = async (id: string) => {
  const fields = "tier version receivedAt dueAt log(first: 9) { nodes { kind text actor } }";
  const { data } = await service.ask(`{ case(id: "${id}") { ${fields} } }`, {}, agent);
  const { receivedAt, dueAt, ...rest } = data?.["case"] as { tier: string; receivedAt: string; dueAt: string };
  return { ...rest, minutes: (Date.parse(dueAt) - Date.parse(receivedAt)) / 60_000 };
};
const say = (customerHandle: string, tier: string, knownAs?: string[]) =>
  decide(
    service,
    "customerTierSet",
    { customerHandle, tier, reason: "x", ...(knownAs && { knownAs }) },
    "customerTier { tier }",
  );

/** How customers are served, and cases that follow. */
export function tiers(): void {
  beforeAll(async () => {
    service = await openService();
    const calendarId = await makeAlways(service);
    await backdated(service, { calendarId, resolve_minutes: 600 });
    await backdated(service, { calendarId, code: "VIP", tier: "VIP", resolve_minutes: 60 });
  });
  afterAll(() => service.close());

  describe("a tier", () => {
    test("that was said under another id of the person counts where the desk names that id", async () => {
      await say("cus_one", "VIP");
      const opened = await open(service, { customerHandle: "reg_one", knownAs: ["cus_one"] });
      expect(await shown(opened.case.id)).toMatchObject({ tier: "VIP", minutes: 60 });
      const told = { channel: "HOTLINE", kind: "ENQUIRY", category: "SERVICE_PROCESS", said: "When is the pool open?" };
      const about = { customerHandle: "reg_two", knownAs: ["reg_one", "cus_one"], projectCode: "DL-01" };
      const taken = await act(service, "caseIntake", { ...told, ...about });
      expect(await shown(taken.case.id)).toMatchObject({ tier: "VIP", minutes: 60 });
    });

    test("moves the open cases under every id that is named with it at once, resolved ones too, and no other", async () => {
      const [mine, known, other] = await Promise.all(
        ["reg_three", "reg_four", "reg_five"].map(
          async (customerHandle) => (await open(service, { customerHandle })).case,
        ),
      );
      await act(service, "caseResolve", { id: known!.id, version: 1, text: "Done" });
      expect(await say("reg_three", "VIP", ["reg_four"])).toMatchObject({ userErrors: [] });
      expect(await shown(mine!.id)).toMatchObject({ tier: "VIP", minutes: 60, version: 2 });
      expect(await shown(known!.id)).toMatchObject({ tier: "VIP", version: 3 });
      expect(await shown(other!.id)).toMatchObject({ tier: "ORDINARY", minutes: 600, version: 1 });
    });

    test("is that of the customer whom a case turns out to be about", async () => {
      await say("reg_six", "VIP");
      const { id } = (await open(service, { customerHandle: "reg_seven" })).case;
      await act(service, "caseChange", { id, version: 1, customerHandle: "reg_six" });
      expect(await shown(id)).toMatchObject({ tier: "VIP", minutes: 60 });
    });
  });

  describe("caseTierFollow", () => {
    test("moves a case up and back down, with its clocks from the same beginning; the log says so", async () => {
      const { id } = (await open(service)).case;
      expect(await act(service, "caseTierFollow", { id, version: 1, tier: "VIP" }, runner)).toMatchObject({
        userErrors: [],
      });
      expect(await shown(id)).toMatchObject({ tier: "VIP", minutes: 60, version: 2 });
      await act(service, "caseTierFollow", { id, version: 2, tier: "ORDINARY" }, runner);
      const { log, ...after } = (await shown(id)) as { log?: { nodes: { text: string; actor: string }[] } };
      expect(after).toMatchObject({ tier: "ORDINARY", minutes: 600, version: 3 });
      expect(log!.nodes.slice(1)).toMatchObject([
        { kind: "CHANGED", actor: "emp_application", text: expect.stringMatching(/^tier: ORDINARY → VIP\n/) },
        { kind: "CHANGED", actor: "emp_application", text: expect.stringMatching(/^tier: VIP → ORDINARY\n/) },
      ]);
    });

    test("refuses what is there already, what changed meanwhile, what is over, and what the caller does not see", async () => {
      const { id } = (await open(service)).case;
      const follow = async (input: object, caller = runner) =>
        (await act(service, "caseTierFollow", { id, version: 1, tier: "VIP", ...input }, caller)).userErrors[0]?.code;
      expect(await follow({ tier: "ORDINARY" })).toBe("INVALID");
      expect(await follow({ version: 7 })).toBe("STALE_VERSION");
      expect(await follow({}, somebody("application", ["DL-09"]))).toBe("NOT_FOUND");
      await act(service, "caseCancel", { id, version: 1, reason: "Told twice." });
      expect(await follow({ version: 2 })).toBe("STATE");
    });

    test("is for nobody who could say it of a case by hand", async () => {
      const { id } = (await open(service)).case;
      for (const caller of [agent, head])
        expect(await act(service, "caseTierFollow", { id, version: 1, tier: "VIP" }, caller)).toMatchObject({
          errors: [{ code: "FORBIDDEN" }],
        });
    });
  });
}
