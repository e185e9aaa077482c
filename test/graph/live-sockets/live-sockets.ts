import { setTimeout as sleep } from "node:timers/promises";
import { type Client, createClient } from "graphql-ws";
import { WebSocket } from "ws";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const someone = everyChronicle().filter(({ rows }) => rows("case").length > 0)[12]!;
const code = someone.person.place.code;
const agent = employeeOf(code, "service_agent");
const stranger = employeeOf(code === "SH-02" ? "DL-01" : "SH-02", "service_agent");
const seller = employeeOf(code, "sales_consultant");

const open = "mutation ($input: CaseOpenInput!) { caseOpen(input: $input) { case { id } userErrors { message } } }";
const note = "mutation ($input: CaseNoteInput!) { caseNote(input: $input) { userErrors { message } } }";
const asked = question(import.meta.url);

/** Who listens over a socket hears of the cases that they may see, and of no others. */
export function liveSockets(house: TestHouse): void {
  const clients: Client[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });

  /** What somebody has heard so far. */
  const listen = async (caller: Caller, variables: object): Promise<unknown[]> => {
    const client = createClient({
      url: house.url.replace("http", "ws"),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: false,
      connectionParams: { authorization: `Bearer ${await house.issuer.sign(caller)}` },
    });
    clients.push(client);
    const heard: unknown[] = [];
    const sink = { next: (event: unknown) => void heard.push(event), error: (e: unknown) => void heard.push(e) };
    client.subscribe({ query: asked, variables: { ...variables } }, { ...sink, complete: () => undefined });
    return heard;
  };
  const opened = async (): Promise<string> => {
    const matter = { kind: "ENQUIRY", category: "SERVICE_PROCESS", channel: "WEB", subject: "仅本项目" };
    const input = { ...matter, customerHandle: await customerOf(house, someone), projectCode: code };
    const { data, errors } = await house.ask(open, { input }, agent);
    expect([errors, data.caseOpen.userErrors]).toEqual([undefined, []]);
    return data.caseOpen.case.id as string;
  };
  /** A socket is open some moments before it listens: what happens is noted again until everybody who is to hear it has. */
  const until = async (isHeard: () => boolean, tell: () => Promise<unknown>) => {
    for (let tries = 0; tries < 40 && !isHeard(); tries += 1) {
      await tell();
      await sleep(100);
    }
    expect(isHeard()).toBe(true);
  };

  test("a desk hears what happens in its project; a desk of another, and a department that sees only its own cases, hear nothing", async () => {
    const caseId = await opened();
    const own = await listen(agent, { projectCode: code });
    const others = [
      await listen(stranger, {}),
      await listen(stranger, { caseId }),
      await listen(stranger, { projectCode: code }),
      await listen(seller, { caseId }),
    ];
    const foreign = await listen(stranger, { projectCode: stranger.projects[0] });
    const heardNote = (heard: unknown[]) => heard.some((event) => JSON.stringify(event).includes(caseId));
    await until(
      () => heardNote(own),
      () => house.ask(note, { input: { id: caseId, text: "备注" } }, agent),
    );
    await sleep(300);
    expect(own[0]).toEqual({
      data: {
        caseChanged: { kind: "NOTE", case: { id: caseId, subject: "仅本项目", customer: { name: someone.name } } },
      },
    });
    expect([...others, foreign]).toEqual([[], [], [], [], []]);
  });

  test("whoever listens to everything hears of every project that is theirs, as soon as it is", async () => {
    const both = await listen({ ...agent, projects: [code, stranger.projects[0]!] }, {});
    const caseId = await opened();
    await until(
      () => both.length > 0,
      () => house.ask(note, { input: { id: caseId, text: "备注" } }, agent),
    );
    expect(JSON.stringify(both[0])).toContain(caseId);
  });
}
