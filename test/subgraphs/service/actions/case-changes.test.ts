import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { caseChanges, type ChangesAsked } from "../../../../subgraphs/service/actions/case-changes.js";
import { Mailbox } from "../../../../subgraphs/service/actions/mailbox.js";
import { serviceDatabase } from "../../../../subgraphs/service/database.js";
import type { CaseChange } from "../../../../subgraphs/service/entities/case-change.js";
import type { ServiceContext } from "../../../../subgraphs/service/loaders/index.js";
import { service as subgraph } from "../../../../subgraphs/service/subgraph.js";
import { connect } from "../../../../subgraphs/shared/database.js";
import { runSubgraph } from "../../../../subgraphs/shared/subgraph.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, agent, open, openService, somebody } from "../support.js";
import { until } from "../../../support/until.js";

let service: OpenSubgraph;
let elsewhere: Awaited<ReturnType<typeof connect>>; // as another process has it
const listening: AsyncIterator<unknown>[] = [];
beforeAll(async () => {
  service = await openService();
  const { url } = service.source.options as { url: string };
  elsewhere = await connect(serviceDatabase, url, 2);
});
afterEach(async () => {
  for (const stream of listening.splice(0)) await stream.return?.();
});
afterAll(async () => {
  await elsewhere.destroy();
  await service.close();
});

/** Somebody who listens in another process than the one that writes. */
async function listen(asked: ChangesAsked = {}, caller = agent) {
  const context = runSubgraph(subgraph, elsewhere).createContext({ id: "test", caller }) as ServiceContext;
  const stream = await caseChanges(asked, context);
  listening.push(stream);
  return stream;
}
const next = async (stream: AsyncIterator<CaseChange | Error>): Promise<string> => {
  const { value } = (await stream.next()) as { value: CaseChange | Error };
  return value instanceof Error ? value.message : `${value.kind} ${value.case.subject} ${value.case.state}`;
};
const opened = async (input: Record<string, unknown>) => (await open(service, input)).case.id;

describe("whoever listens to cases", () => {
  test("hears in another process of every change, in the order of its commits", async () => {
    const stream = await listen();
    const id = await opened({ subject: "Lift" });
    await act(service, "caseAcknowledge", { id, version: 1 });
    await act(service, "caseCancel", { id, version: 2, reason: "x" });
    expect(await next(stream)).toMatch(/^OPENED Lift /);
    expect(await next(stream)).toMatch(/^ACKNOWLEDGED Lift /);
    expect(await next(stream)).toBe("CANCELLED Lift CANCELLED");
  });

  test("hears nothing of what was rolled back", async () => {
    const stream = await listen();
    const id = await opened({ subject: "Kept" });
    await act(service, "caseClose", { id, version: 1 });
    await act(service, "caseNote", { id, text: "Seen." });
    expect([await next(stream), await next(stream)]).toEqual(["OPENED Kept OPEN", "NOTE Kept OPEN"]);
  });

  test("hears of no case that the role, the department or the projects hide", async () => {
    const streams = [
      await listen({}, somebody("service_agent", ["SH-01"])),
      await listen({}, somebody("sales_consultant")),
      await listen({ projectCode: "DL-02" }),
    ];
    await opened({ subject: "Hidden" });
    await opened({ subject: "Sales", projectCode: "DL-02", department: "MARKETING", ownerId: "emp_s" });
    await open(service, { subject: "Shanghai", projectCode: "SH-01" }, somebody("service_agent", ["SH-01"]));
    expect(await Promise.all(streams.map(next))).toEqual([
      "OPENED Shanghai OPEN",
      "OPENED Sales OPEN",
      "OPENED Sales OPEN",
    ]);
  });

  test("by owner hears of the own cases and of those that leave", async () => {
    const stream = await listen({ ownerId: "emp_o" });
    await opened({ subject: "Another's" });
    const id = await opened({ subject: "Own", department: "PROPERTY", ownerId: "emp_o" });
    await act(service, "caseHandOff", { id, version: 1, ownerId: "emp_p", reason: "Holiday" });
    await act(service, "caseNote", { id, text: "Not his any more." });
    const other = await opened({ subject: "Next", department: "PROPERTY", ownerId: "emp_o" });
    expect([await next(stream), await next(stream), await next(stream)]).toEqual([
      "OPENED Own OPEN",
      "HANDED_OFF Own OPEN",
      "OPENED Next OPEN",
    ]);
    expect(other).toMatch(/^cas_/);
  });

  test("by case hears of that case alone", async () => {
    const id = await opened({ subject: "This" });
    const stream = await listen({ caseId: id });
    await opened({ subject: "That" });
    await act(service, "caseNote", { id, text: "Seen." });
    expect(await next(stream)).toBe("NOTE This OPEN");
  });

  test("is told when news may have been missed, and the stream ends; the next one hears again", async () => {
    const stream = await listen();
    const waiting = next(stream);
    await service.source.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'oneroof-service-news' and datname = current_database()",
    );
    expect(await waiting).toMatch(/^News may have been missed/);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    const again = await listen();
    await opened({ subject: "Heard" });
    expect(await next(again)).toBe("OPENED Heard OPEN");
  });

  test("shares one connection of the process, which closes with the last listener", async () => {
    const listeners = async () => {
      const rows = await service.source.query<unknown[]>(
        "select from pg_stat_activity where application_name = 'oneroof-service-news' and datname = current_database()",
      );
      return rows.length;
    };
    const [one, two] = await Promise.all([listen(), listen()]);
    expect(await listeners()).toBe(1);
    const waiting = one.next();
    await one.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await listeners()).toBe(1);
    await two.return?.();
    await until("the connection is closed", async () => (await listeners()) === 0);
  });
});

test("who reads too slowly is told and cut off, instead of missing news in silence", async () => {
  let closed = 0;
  const mailbox = new Mailbox<string>("too slow", () => (closed += 1));
  for (let n = 0; n <= 1_001; n += 1) mailbox.put(`${n}`);
  const read: string[] = [];
  for await (const news of mailbox) read.push(news);
  expect([read.length, read.at(-2), read.at(-1), closed]).toEqual([1_001, "999", "too slow", 1]);
});
