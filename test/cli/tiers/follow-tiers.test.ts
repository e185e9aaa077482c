import { jest } from "@jest/globals";
import { followTiers } from "../../../cli/tiers/follow-tiers.js";
import { tierRounds } from "../../../cli/tiers/tier-rounds.js";

/** A graph of pages of cases; it keeps what it was asked. */
function graphOf(...pages: object[][]) {
  const asked: { operation: string; variables: Record<string, any> }[] = []; // eslint-disable-line @typescript-eslint/no-explicit-any -- each operation has its own
  const ask = (operation: string, variables: object) => {
    asked.push({ operation, variables });
    if (operation === "CaseTierFollow")
      return Promise.resolve({ data: { caseTierFollow: { case: { id: "x" }, userErrors: [] } } });
    const page = Number((variables as { after: string | null }).after ?? 0);
    const pageInfo = { hasNextPage: page + 1 < pages.length, endCursor: String(page + 1) };
    return Promise.resolve({ data: pages.length > 0 ? { cases: { nodes: pages[page], pageInfo } } : {} });
  };
  return { asked, ask };
}

const served = (id: string, tier: string, serviceTier: string | null) => ({
  ...{ id, version: 3, tier, customer: serviceTier && { serviceTier } },
});

describe("following tiers", () => {
  test("looks at every page, and moves those that differ from their customers and no others", async () => {
    const { ask, asked } = graphOf(
      [served("cas_1", "ORDINARY", "VIP"), served("cas_2", "VIP", "VIP"), served("cas_3", "VIP", null)],
      [served("cas_4", "PROFESSIONAL", "ORDINARY")],
    );
    expect(await followTiers(ask)).toEqual({ seen: 4, moved: ["cas_1", "cas_4"] });
    expect(asked.filter(({ operation }) => operation === "CaseTierFollow").map(({ variables }) => variables)).toEqual([
      { input: { id: "cas_1", version: 3, tier: "VIP" } },
      { input: { id: "cas_4", version: 3, tier: "ORDINARY" } },
    ]);
  });

  test("says so when the service subgraph does not answer", async () => {
    await expect(followTiers(graphOf().ask)).rejects.toThrow("The service subgraph does not say which cases are open");
  });

  test("goes round all that are open every ten minutes, and in between over what was opened since", async () => {
    jest.useFakeTimers({ now: new Date("2026-11-01T00:00:00Z") });
    const { ask, asked } = graphOf([]);
    const round = tierRounds(ask);
    for (const minute of [0, 1, 9, 10, 11]) {
      jest.setSystemTime(new Date(Date.UTC(2026, 10, 1, 0, minute)));
      await round();
    }
    jest.useRealTimers();
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
    expect(asked.map(({ variables }) => variables["since"] as string | null)).toEqual([
      null,
      at(0),
      at(1),
      null,
      at(10),
    ]);
  });
});
