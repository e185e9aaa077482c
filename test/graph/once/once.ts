import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { everyChronicle } from "../../support/house-people.js";

const code = "CD-01";
const [agent, other] = [employeeOf(code, "service_agent"), employeeOf(code, "property_butler")];
const someone = everyChronicle().find(({ person }) => person.place.code === code)!;

const open = `mutation ($input: CaseOpenInput!) {
  caseOpen(input: $input) { case { id subject } userErrors { code field } }
}`;
const change = `mutation ($input: CaseChangeInput!) {
  caseChange(input: $input) { case { subject version } userErrors { code field } }
}`;

/** Typed once, stored once; and nobody overwrites what somebody else wrote in between. */
export function once(house: TestHouse): void {
  const inputOf = async (subject: string, idempotencyKey?: string) => ({
    ...{ kind: "ENQUIRY", category: "SERVICE_PROCESS", channel: "WEB", subject, idempotencyKey },
    ...{ customerHandle: await customerOf(house, someone), projectCode: code },
  });
  const casesNamed = async (subject: string) => {
    const { data } = await house.ask(`{ cases(filter: { projectCode: "${code}" }, first: 100) { nodes { subject } } }`);
    return data.cases.nodes.filter((node: { subject: string }) => node.subject === subject) as object[];
  };

  test("the same request, sent twenty times at once, opens one case and every sender hears of it", async () => {
    const input = await inputOf("急按二十次", "click-1");
    const answers = await Promise.all(Array.from({ length: 20 }, () => house.ask(open, { input }, agent)));
    const ids = answers.map(({ data }) => data.caseOpen.case?.id as string | undefined);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^cas_/);
    expect(await casesNamed("急按二十次")).toHaveLength(1);
  });

  test("the same key with another input is refused, and another caller's key is another key", async () => {
    await house.ask(open, { input: await inputOf("第一件", "click-2") }, agent);
    const reused = await house.ask(open, { input: await inputOf("第二件", "click-2") }, agent);
    expect(reused.data.caseOpen).toEqual({
      case: null,
      userErrors: [{ code: "KEY_REUSED", field: ["idempotencyKey"] }],
    });
    const theirs = await house.ask(open, { input: await inputOf("第三件", "click-2") }, other);
    expect(theirs.data.caseOpen).toMatchObject({ case: { subject: "第三件" }, userErrors: [] });
  });

  test("of two who change what they both read, one is told that it is stale", async () => {
    const { data } = await house.ask(open, { input: await inputOf("原文") }, agent);
    const { id } = data.caseOpen.case;
    const [first, second] = [
      await house.ask(change, { input: { id, version: 1, subject: "甲改" } }, agent),
      await house.ask(change, { input: { id, version: 1, subject: "乙改" } }, agent),
    ];
    expect(first.data.caseChange).toEqual({ case: { subject: "甲改", version: 2 }, userErrors: [] });
    expect(second.data.caseChange).toEqual({ case: null, userErrors: [{ code: "STALE_VERSION", field: ["version"] }] });
    expect(await casesNamed("甲改")).toHaveLength(1);
  });
}
