import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { raiseAlarms } from "../../../../subgraphs/service/actions/raise-alarms.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { backdated, decide, head, makeAlways } from "../clock-support.js";
import { agent, open, openService } from "../support.js";

let service: OpenSubgraph;

async function queue(first = 20, after: string | null = null) {
  const document = `query ($first: Int!, $after: String) {
    cases(first: $first, after: $after, orderBy: QUEUE, filter: { open: true, projectCode: "DL-01" }) {
      nodes { subject isPromoted } pageInfo { endCursor hasNextPage } } }`;
  const { data, statements } = await service.ask(document, { first, after }, agent);
  const page = data?.["cases"] as {
    nodes: { subject: string }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
  return { order: page.nodes.map(({ subject }) => subject).join(""), statements, ...page.pageInfo };
}

/** The queue of a department. */
export function queues(): void {
  beforeAll(async () => {
    service = await openService();
    for (const tier of ["VIP", "PROFESSIONAL"])
      await decide(
        service,
        "customerTierSet",
        { customerHandle: `reg_${tier}`, tier, reason: "x" },
        "customerTier { tier }",
      );
    const cases: [string, string, string | undefined][] = [
      ["a", "ORDINARY", "2126-01-01T00:00:00Z"],
      ["b", "VIP", "2126-01-03T00:00:00Z"],
      ["c", "PROFESSIONAL", "2126-01-01T00:00:00Z"],
      ["d", "VIP", "2126-01-02T00:00:00Z"],
      ["e", "ORDINARY", undefined],
    ];
    for (const [subject, tier, dueAt] of cases)
      await open(service, { subject, customerHandle: `reg_${tier}`, ...(dueAt && { dueAt }) });
  });
  afterAll(() => service.close());

  describe("the queue", () => {
    test("is VIP, professional, ordinary, each by due time; without one as if due thirty days after the opening", async () => {
      expect(await queue()).toMatchObject({ order: "dbcea", statements: 1 });
    });

    test("is the same page by page", async () => {
      let walked = "";
      let after: string | null = null;
      for (let more = true; more;) {
        const page: Awaited<ReturnType<typeof queue>> = await queue(2, after);
        walked += page.order;
        [after, more] = [page.endCursor, page.hasNextPage];
      }
      expect(walked).toBe("dbcea");
    });

    test("starves nobody: who has waited too long goes before all others", async () => {
      await backdated(service, {
        calendarId: await makeAlways(service),
        resolve_minutes: 60,
        promote_after_minutes: 2_880,
      });
      const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
      await open(service, { subject: "f", receivedAt: hoursAgo(48) });
      await open(service, { subject: "g", receivedAt: hoursAgo(50) });
      await raiseAlarms(service.source);
      expect(await queue()).toMatchObject({ order: "gdbcfea" });
      const { data } = await service.ask(
        "{ cases(filter: { open: true }, orderBy: QUEUE, first: 1) { nodes { isPromoted } } }",
        {},
        head,
      );
      expect(data?.["cases"]).toEqual({ nodes: [{ isPromoted: true }] });
    });

    test("is read along an index, without sorting", async () => {
      const [row] = await service.source.transaction(async (tx) => {
        await tx.query("set local enable_seqscan = off"); // a handful of rows is read faster without any index
        return tx.query<[{ "QUERY PLAN": object[] }]>(
          `explain (format json) select * from "case" t where t.project_code = 'DL-01' and t.state not in ('CLOSED', 'CANCELLED')
          order by t.queue_order asc, t.id asc limit 21`,
        );
      });
      expect(JSON.stringify(row["QUERY PLAN"])).toMatch(/"Index Name":"case_project_queue"/);
    });
  });
}
