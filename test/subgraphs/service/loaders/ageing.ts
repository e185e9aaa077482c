import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

/** So many minutes ago; a busy machine may take some of its own, so that tens are compared. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** How cases age. */
export function ageing(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  test("a case that was received and not taken on ages visibly, until somebody takes it on", async () => {
    await open(service, { subject: "new", receivedAt: ago(10) });
    await open(service, { subject: "old", receivedAt: ago(90) });
    const { id } = (await open(service, { subject: "taken", receivedAt: ago(90) })).case;
    await act(service, "caseAcknowledge", { id, version: 1 });
    const list = async (filter: string, caller = agent) => {
      const document = `{ cases(filter: ${filter}, orderBy: OPENED_ASC) { nodes { subject unhandledMinutes } } }`;
      const { data, statements } = await service.ask(document, {}, caller);
      expect(statements).toBe(1);
      const { nodes } = data?.["cases"] as { nodes: { subject: string; unhandledMinutes: number | null }[] };
      return nodes.map(({ subject, unhandledMinutes: minutes }) => [subject, minutes && Math.floor(minutes / 10) * 10]);
    };
    expect(await list("{}")).toEqual([
      ["new", 10],
      ["old", 90],
      ["taken", null],
    ]);
    expect(await list(`{ unhandledSince: "${ago(60)}" }`)).toEqual([["old", 90]]);
    expect(await list(`{ unhandledSince: "${ago(60)}" }`, somebody("service_agent", ["SH-01"]))).toEqual([]);
  });
}
