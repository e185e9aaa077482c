import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isInterfaceType } from "graphql";
import { packageRoot } from "../../../cli/package-root.js";
import { newId } from "../../../subgraphs/shared/scalars.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const project = "DL-01";
const [owner, friend] = everyChronicle().filter(
  ({ person, rows }) => person.place.code === project && rows("deal").length > 0 && rows("handover").length > 0,
);

const api = buildSchema(readFileSync(join(packageRoot(), "schema", "api.graphql"), "utf8"));
const node = api.getType("Node");
const types = isInterfaceType(node) ? api.getPossibleTypes(node).map(({ name }) => name) : [];

/** What everybody in the house may look up: who works where is no secret, nor is what holds in every project. */
const directory = [
  ...["City", "Department", "Employee", "LegalEntity", "Project", "Team"],
  ...["CaseSubCategory", "EmergencyPlan", "ServiceCalendar", "ServicePolicy"],
];

const issue = "mutation ($input: IdCardIssueInput!) { idCardIssue(input: $input) { userErrors { message } } }";
const request =
  "mutation ($input: DataSubjectRequestOpenInput!) { dataSubjectRequestOpen(input: $input) { userErrors { message } } }";
const propose =
  "mutation ($input: ReferralProposeInput!) { referralPropose(input: $input) { userErrors { message } } }";

export function anyNode(house: TestHouse): void {
  let ids: Map<string, string>;
  const ask = (asked: Iterable<string>, caller?: Parameters<TestHouse["ask"]>[2]) =>
    house.ask(question(import.meta.url), { ids: [...asked] }, caller);

  beforeAll(async () => {
    const [customer, referee] = [await customerOf(house, owner!), await customerOf(house, friend!)];
    const consultant = employeeOf(project, "sales_consultant");
    await house.ask(issue, { input: { customerHandle: customer, projectCode: project } }, consultant);
    const referral = { referrerHandle: customer, refereeHandle: referee, projectCode: project };
    await house.ask(propose, { input: referral }, consultant);
    const asked = { customerId: customer, kind: "ACCESS", through: "PHONE" };
    await house.ask(request, { input: asked }, employeeOf(project, "service_agent"));
    const { data } = await house.ask(question(import.meta.url, "find"), { customer, project });
    ids = idsIn(data, new Map());
  });

  test("every type that has an id answers to it, in the order asked", async () => {
    expect([...ids.keys()].sort()).toEqual([...types].sort());
    const { data, errors } = await ask(ids.values());
    expect(errors).toBeUndefined();
    expect(data.nodes.map(named)).toEqual([...ids]);
  });

  test("and costs a statement a type, however many are asked for", async () => {
    const { statements } = await ask([...ids.values(), ...ids.values()]);
    expect(statements).toBeLessThanOrEqual(types.length);
  });

  test("an id of nothing is null, and so is what is no id at all", async () => {
    for (const [type, id] of ids) {
      const { data } = await ask([newId(id.slice(0, 3))]);
      expect([type, data.nodes]).toEqual([type, [null]]);
    }
    const { data, errors } = await ask([
      "",
      "nonsense",
      "cas",
      "CAS_01h455vb4pex5vsknk084sn02q",
      "xyz_1",
      "__proto___",
    ]);
    expect([data.nodes, errors]).toEqual([[null, null, null, null, null, null], undefined]);
  });

  test("another project's row is as if it were not there, to the letter", async () => {
    const stranger = employeeOf("SH-01", "service_agent");
    for (const [type, id] of ids) {
      const theirs = await ask([id], stranger);
      if (directory.includes(type)) expect(named(theirs.data.nodes[0])).toEqual([type, id]);
      else expect([type, theirs]).toEqual([type, await ask([newId(id.slice(0, 3))], stranger)]);
    }
  });

  test("a hundred ids are answered, and more are refused", async () => {
    const many = Array.from({ length: 100 }, () => ids.get("Case")!);
    expect((await ask(many)).data.nodes).toHaveLength(100);
    const { data, errors } = await ask([...many, ids.get("Case")!]);
    expect([data.nodes, errors?.[0]?.extensions.code]).toEqual([null, "BAD_USER_INPUT"]);
  });
}

/** The first id of each type anywhere in an answer. */
function idsIn(value: unknown, found: Map<string, string>): Map<string, string> {
  if (typeof value !== "object" || value === null) return found;
  const { __typename: type, id } = value as { __typename?: string; id?: string };
  if (type && id && !found.has(type)) found.set(type, id);
  for (const part of Object.values(value)) idsIn(part, found);
  return found;
}

function named({ __typename: type, id }: { __typename: string; id: string }): [string, string] {
  return [type, id];
}
