import { askGraph } from "../../../cli/rounds/ask-graph.js";
import { followTiers } from "../../../cli/tiers/follow-tiers.js";
import { tierRunner } from "../../../cli/tiers/tier-runner.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { type Chronicle, everyChronicle } from "../../support/house-people.js";

/** Two people whom no other story is about. */
const [one, other] = everyChronicle()
  .filter(({ rows, registrations }) => rows("case").length > 0 && registrations.length > 1)
  .slice(6) as [Chronicle, Chronicle];
const matter = { kind: "ENQUIRY", category: "SERVICE_PROCESS", channel: "WEB" };
const deskOf = ({ person }: Chronicle) => employeeOf(person.place.code, "service_agent");

/** A case is served as its customer is: as one person, under whichever id somebody said it, and whoever turns out to be one. */
export function asOnePerson(house: TestHouse): void {
  const ask = async (source: string, input: object, caller?: Parameters<TestHouse["ask"]>[2]) => {
    const { data, errors } = await house.ask(source, { input }, caller);
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data as Record<string, any>); // eslint-disable-line @typescript-eslint/no-explicit-any -- each mutation has its own
    expect(payload.userErrors ?? []).toEqual([]);
    return payload as Record<"case", { id: string }> & { outcome: { decision: { id: string; version: number } } };
  };
  const opened = async (about: Chronicle, customerHandle: string, subject: string): Promise<string> => {
    const input = { ...matter, customerHandle, subject, projectCode: about.person.place.code };
    return (await ask(open, input, deskOf(about))).case.id;
  };
  const follow = () => followTiers(askGraph(house.url, () => house.issuer.sign(tierRunner)));
  const shown = async (id: string) => {
    const { data } = await house.ask("query ($id: ID!) { case(id: $id) { tier customer { serviceTier } } }", { id });
    return [data.case.tier, data.case.customer.serviceTier] as string[];
  };

  test("a word about the customer moves the cases of every registration", async () => {
    const customerHandle = await customerOf(house, one);
    const { data } = await house.ask(registrations, { id: customerHandle });
    const [handle] = data.customer.registrations.nodes.map(({ id }: { id: string }) => id) as string[];
    const id = await opened(one, handle!, "会员权益");
    await ask(set, { customerHandle, tier: "VIP", reason: "四套房业主" });
    expect(await shown(id)).toEqual(["ORDINARY", "VIP"]);
    expect((await follow()).moved).toContain(id);
    expect(await shown(id)).toEqual(["VIP", "VIP"]);
    expect((await follow()).moved).toEqual([]);
  });

  test("who turns out to be the same person is served alike, and as before when it was another after all", async () => {
    const customers = [await customerOf(house, one), await customerOf(house, other)];
    const id = await opened(other, customers[1]!, "充电桩");
    const merged = await ask(merge, { customers, reason: "same passport" });
    expect((await follow()).moved).toContain(id);
    expect(await shown(id)).toEqual(["VIP", "VIP"]);
    const { id: decision, version } = merged.outcome.decision;
    await ask(undo, { id: decision, version, reason: "a brother" });
    expect((await follow()).moved).toContain(id);
    expect(await shown(id)).toEqual(["ORDINARY", "ORDINARY"]);
  });
}

const open = "mutation ($input: CaseOpenInput!) { caseOpen(input: $input) { case { id } userErrors { message } } }";
const set = `mutation ($input: CustomerTierSetInput!) {
  customerTierSet(input: $input) { customerTier { tier } userErrors { message } } }`;
const merge = `mutation ($input: CustomerMergeInput!) {
  customerMerge(input: $input) { outcome { decision { id version } } userErrors { message } } }`;
const undo = `mutation ($input: IdentityDecisionUndoInput!) {
  identityDecisionUndo(input: $input) { outcome { customers { id } } userErrors { message } } }`;
const registrations = "query ($id: ID!) { customer(id: $id) { registrations { nodes { id } } } }";
