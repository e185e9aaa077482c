import type { Caller } from "../../../subgraphs/shared/caller.js";
import { openStream, type OpenStream, type StreamEvent } from "../../gateway/support/open-stream.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { employeeName, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const someone = everyChronicle().find(({ rows }) => rows("case").length > 0)!;
const code = someone.person.place.code;
const agent = employeeOf(code, "service_agent");
const stranger = employeeOf(code === "SH-02" ? "DL-01" : "SH-02", "service_agent");

const open = "mutation ($input: CaseOpenInput!) { caseOpen(input: $input) { case { id } userErrors { message } } }";
const note = "mutation ($input: CaseNoteInput!) { caseNote(input: $input) { userErrors { message } } }";

/** A desk watches its board: what happens to cases comes by itself, through the gateway, for whoever may see it. */
export function live(house: TestHouse): void {
  const streams: OpenStream[] = [];
  afterEach(() => streams.splice(0).forEach((stream) => stream.leave()));

  const listen = async (caller: Caller, asked = question(import.meta.url).replace("PROJECT", code), hours = 1) => {
    const stream = await openStream(house.url, asked, {
      authorization: `Bearer ${await house.issuer.sign(caller, hours)}`,
    });
    expect(stream.status).toBe(200);
    streams.push(stream);
    return stream;
  };
  const opened = async (subject: string, more: object = {}): Promise<string> => {
    const matter = { kind: "ENQUIRY", category: "SERVICE_PROCESS", channel: "WEB", subject };
    const input = { ...matter, customerHandle: await customerOf(house, someone), projectCode: code, ...more };
    const { data, errors } = await house.ask(open, { input }, agent);
    expect([errors, data.caseOpen.userErrors]).toEqual([undefined, []]);
    return data.caseOpen.case.id as string;
  };
  /** A stream is open some moments before it listens: what is told first is told until it is heard. */
  const heard = async (stream: OpenStream, tell: () => Promise<unknown>): Promise<StreamEvent> => {
    const telling = setInterval(() => void tell().catch(() => undefined), 500).unref();
    const [event] = await stream.take(1).finally(() => clearInterval(telling));
    return event!;
  };

  test("an event is completed from the other departments", async () => {
    const stream = await listen(agent);
    const event = await heard(stream, () => opened("现场播报"));
    expect(event).toEqual({
      event: "next",
      data: {
        data: {
          caseChanged: {
            kind: "OPENED",
            case: {
              id: expect.stringMatching(/^cas_/) as unknown,
              subject: "现场播报",
              state: "OPEN",
              owner: { name: employeeName(agent.subject) },
              customer: { name: someone.name },
            },
          },
        },
      },
    });
  });

  test("nobody hears of cases of another project, whatever they listen to", async () => {
    const id = await opened("秘密");
    const asked = `subscription { caseChanged(caseId: "${id}") { case { id } } }`;
    const [own, foreign] = [await listen(agent, asked), await listen(stranger, asked)];
    const event = await heard(own, () => house.ask(note, { input: { id, text: "备注" } }, agent));
    expect(event.data).toEqual({ data: { caseChanged: { case: { id } } } });
    const silence = new Promise<string>((resolve) => setTimeout(resolve, 1_000, "silence").unref());
    expect(await Promise.race([foreign.take(1), silence])).toBe("silence");
  });

  test("the stream ends when the right does", async () => {
    const stream = await listen(agent, undefined, 2 / 3_600);
    const events = await stream.rest();
    expect(events.slice(-2)).toMatchObject([
      { event: "next", data: { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] } },
      { event: "complete" },
    ]);
  });
}
