import type { Caller } from "../../subgraphs/shared/caller.js";
import { departments } from "../../cli/house/subgraphs.js";
import { employeeOf } from "../support/house-callers.js";
import type { AttackedHouse } from "./support/attacked-house.js";

const [home, elsewhere] = ["DL-01", "CD-01"];
const person = {
  name: "金丝雀",
  mobile: "19900001234",
  idNumber: "210204199003071238",
  email: "canary.7f3a@example.cn",
  wechat: "canary_7f3a_wx",
  address: "金丝雀路7号9栋1901室",
};
/** What is shown to nobody but by a reveal, in the spellings in which it may come to light. */
const secrets = [
  person.mobile,
  "199 0000 1234",
  "+8619900001234",
  person.idNumber,
  person.email,
  person.wechat,
  "1901室",
];

const everything = `id name mobile idNumber birthDate email wechat address again: mobile
  contactPoints { value written } goldenValues { field value others { value } }
  registrations { nodes { id name mobile idNumber email wechat address } }`;

/** Everything but the values themselves: what may tell of a person, and to whom. */
const watchers: readonly [string, Caller][] = [
  ["the desk", employeeOf(home, "service_agent")],
  ["sales", employeeOf(home, "sales_manager")],
  ["property", employeeOf(home, "property_butler")],
  ["an administrator", { subject: "emp_admin", role: "administrator", projects: "*" }],
  ["a data steward", { subject: "emp_steward", role: "data_steward", projects: "*" }],
  ["a group analyst", { subject: "emp_analyst", role: "group_analyst", projects: "*" }],
  [
    "an application",
    { subject: "app", role: "application", projects: [home], scopes: ["customer.read", "customer.search"] },
  ],
];
const strangers = [employeeOf(elsewhere, "service_agent"), employeeOf(elsewhere, "sales_manager")];

/** Somebody is written down, and looked for in all that comes out of the house. Attacks 40, 64 and 65. */
export function canary(attacked: () => AttackedHouse): void {
  const desk = employeeOf(home, "service_agent");
  let customerId: string;

  beforeAll(async () => {
    const input = { ...person, projectCode: home, department: "SERVICE" };
    const mutation = `mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) {
      registration { id mobile } customer { ${everything} } userErrors { message } } }`;
    const { data, text } = await attacked().ask(mutation, { variables: { input }, caller: desk });
    expect(data.customerRegister.userErrors).toEqual([]);
    for (const secret of secrets) expect(text).not.toContain(secret);
    customerId = data.customerRegister.customer.id as string;
  });

  const ways = [
    `query ($id: ID!) { customer(id: $id) { ${everything} } }`,
    `query ($id: ID!) { node(id: $id) { ... on Customer { ...All } } } fragment All on Customer { ${everything} }`,
    `query ($id: ID!) { nodes(ids: [$id]) { id ... on Customer { a: mobile b: idNumber c: name } } }`,
    `query ($mobile: String!) { customersByMobile(mobile: $mobile) { ${everything} } }`,
    `query ($idNumber: String!) { customersByIdNumber(idNumber: $idNumber) { ${everything} } }`,
    `query ($name: String!) { customers(filter: { name: $name }) { nodes { ${everything} } edges { node { mobile } } } }`,
    `query ($id: ID!) { customer(id: $id) { cases { nodes { customer { mobile email } } } leads { nodes { customer { mobile } } } } }`,
  ];
  const variablesOf = (query: string) => {
    const known = { id: customerId, mobile: person.mobile, idNumber: person.idNumber, name: person.name };
    return Object.fromEntries(Object.entries(known).filter(([name]) => query.includes(`$${name}`)));
  };

  test.each(watchers)("attack 40: shows to %s no value that is masked, by whichever way", async (_who, caller) => {
    const texts = await Promise.all(
      ways.map(async (query) => (await attacked().ask(query, { variables: variablesOf(query), caller })).text),
    );
    for (const secret of secrets) expect(texts.join("\n")).not.toContain(secret);
  });

  test("shows nothing at all to strangers, not even by the whole number", async () => {
    for (const caller of strangers)
      for (const query of ways) {
        const { text } = await attacked().ask(query, { variables: variablesOf(query), caller });
        for (const secret of [...secrets, person.name]) expect(text).not.toContain(secret);
      }
  });

  test("attack 64: is told by a reveal alone, which is in the audit trail, as is one that was refused", async () => {
    const reveal = `mutation ($input: ContactRevealInput!) { contactReveal(input: $input) { contact { value } userErrors { code } } }`;
    const input = { customerId, kind: "MOBILE", purpose: "ANSWER_CASE" };
    const told = await attacked().ask(reveal, { variables: { input }, caller: desk });
    const analyst = watchers.find(([who]) => who === "a group analyst")![1];
    const refused = await attacked().ask(reveal, { variables: { input }, caller: analyst });
    expect(told.text).toContain(person.mobile);
    expect(refused.text).not.toContain(person.mobile);
    expect(refused.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    const rows = await attacked()
      .house.databases.of("customer")
      .query<{ action: string; actor: string }[]>("select * from audit_entry where action like '%contactReveal%'");
    expect(rows).toHaveLength(2);
  });

  test("attack 65: is in no line of the log, no metric, and no row of the audit trail, faults included", async () => {
    const broken = `query ($mobile: String!) { customersByMobile(mobile: $mobile) { id } case(id: $mobile) { id } }`;
    await attacked().ask(broken, { variables: { mobile: `${person.mobile}${person.name}` }, caller: desk });
    await attacked().ask(`{ customersByMobile(mobile: "${person.mobile}") { ${person.name} } }`, { caller: desk });
    await attacked().ask(`query ($id: ID!) { customer(id: $id) { id } }`, { variables: { id: [person.mobile] } });
    const metrics = await (await fetch(new URL("/metrics", attacked().house.url))).text();
    const { databases } = attacked().house;
    const trails = await Promise.all(
      departments.map(({ subgraph }) => databases.of(subgraph.name).query<unknown[]>("select * from audit_entry")),
    );
    const kept = JSON.stringify([attacked().logged, metrics, trails]);
    expect(attacked().logged.length).toBeGreaterThan(2);
    expect(trails.flat().length).toBeGreaterThan(0);
    for (const secret of [...secrets, person.name]) expect(kept).not.toContain(secret);
  });
}
