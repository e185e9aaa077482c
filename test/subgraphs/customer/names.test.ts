import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { exportRows } from "../../../cli/export/export-rows.js";
import { identityRun } from "../../../subgraphs/customer/actions/identity-run.js";
import { seesNames } from "../../../subgraphs/customer/loaders/sees-names.js";
import { rights } from "../../../subgraphs/rights.js";
import { type Caller, roles } from "../../../subgraphs/shared/caller.js";
import { callerOf, openCustomer, type OpenCustomer, residentId } from "./open-customer.js";

/** Both names of one person, and what of them is in no mask. */
const names = ["欧阳晓龘", "Zyxwalda Quorvimund"];
const secret = /晓|龘|yxwalda|uorvimund/;

const fields = `name goldenValues { field value others { value registration { name } } registration { name } }
  registrations { nodes { name customer { name } } edges { node { name } } }
  history { registration { name } } contactPoints { sources { name } customer { name } }`;

/** Every way to a name, each with what it is asked by. */
const ways: Readonly<Record<string, string>> = {
  "by its id": `query ($id: ID!) { customer(id: $id) { ${fields} } }`,
  "by another name of the field, in a fragment": `query ($id: ID!) { customer(id: $id) { mobile: name ...on Customer { a: name ...F } } }
    fragment F on Customer { b: name }`,
  "as it was": `query ($id: ID!, $at: DateTime!) { customer(id: $id, asOf: $at) { name goldenValues { value others { value } } } }`,
  "in lists": `{ customers { nodes { name } edges { node { name } } } registrations { nodes { name } } }`,
  "as an entity": `query ($entities: [_Any!]!) { _entities(representations: $entities) { ... on Customer { ${fields} } ... on Registration { name } } }`,
  "by a project": `{ _entities(representations: [{ __typename: "Project", code: "DL-01" }]) { ... on Project { customers { nodes { name } } } } }`,
};

describe("names", () => {
  let open: OpenCustomer;
  let variables: Record<string, unknown>;
  beforeAll(async () => {
    open = await openCustomer();
    const idNumber = residentId(5);
    await open.import(names.map((name, n) => ({ externalId: String(n), name, idNumber, mobile: `1380000123${n}` })));
    await identityRun(open.source);
    const ids = await open.ids();
    const [{ customer_id: id }] = await open.source.query<[{ customer_id: string }]>(
      "select customer_id from registration",
    );
    const entities = [
      { __typename: "Customer", handle: ids["0"] },
      { __typename: "Registration", id: ids["1"] },
    ];
    variables = { id, entities, at: new Date().toISOString() };
  });
  afterAll(() => open.close());

  const scoped = (scopes: string[]): Caller => ({ ...callerOf("application", "DL-01"), scopes });
  const masked = [callerOf("group_analyst", "DL-01"), callerOf("city_manager", "DL-01"), scoped(["customer.read"])];
  const full = roles
    .filter((role) => !["group_analyst", "city_manager", "application"].includes(role))
    .map((role) => callerOf(role, "DL-01"));

  describe.each(Object.entries(ways))("%s", (_, question) => {
    test.each(masked)("are masked for $role with $scopes", async (caller) => {
      const { data } = await open.ask(question, variables, caller);
      const answer = JSON.stringify(data);
      expect(answer).toMatch(/欧阳\*\*|Z\*{7} Q\*{9}/);
      expect(answer).not.toMatch(secret);
    });

    test.each([...full, scoped(["customer.read", "customer.name"])])(
      "are read in full by $role with $scopes",
      async (caller) => {
        expect(JSON.stringify((await open.ask(question, variables, caller)).data)).toMatch(secret);
      },
    );
  });

  test("are masked in explanations for whoever reads masks, whatever else they may do", async () => {
    const ids = await open.ids();
    const question = `query ($a: ID!, $b: ID!) { whySame(a: $a, b: $b) { left { name } comparisons { left right } } }`;
    const caller = scoped(["identity.review", "customer.read"]);
    const { data, errors } = await open.ask(question, { a: ids["0"], b: ids["1"] }, caller);
    expect(JSON.stringify([data, errors])).not.toMatch(secret);
    expect(JSON.stringify((await open.ask(question, { a: ids["0"], b: ids["1"] })).data)).toMatch(secret);
  });

  test("cannot be searched by for whoever reads masks, and can for others", async () => {
    const question = `query ($name: String!) { customers(filter: { name: $name }) { nodes { id } } }`;
    for (const caller of masked)
      expect((await open.ask(question, { name: names[0] }, caller)).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    const { customers } = await open.get(question, { name: names[1] }, full[0]);
    expect((await open.get(question, { name: "nobody" }, full[0]))["customers"].nodes).toEqual([]);
    expect(
      customers.nodes.length + (await open.get(question, { name: names[0] }, full[0]))["customers"].nodes.length,
    ).toBe(1);
  });

  test("are written masked by an export for nobody in particular, in full for who may read them", async () => {
    for (const what of ["customers", "registrations"] as const) {
      expect(await exported(what, undefined)).not.toMatch(secret);
      expect(await exported(what, masked[0])).not.toMatch(secret);
      expect(await exported(what, full[0])).toMatch(secret);
    }
  });

  async function exported(what: "customers" | "registrations", caller: Caller | undefined): Promise<string> {
    const pieces: string[] = [];
    const out = new Writable({
      write: (piece, _encoding, done) => {
        pieces.push(String(piece));
        done();
      },
    });
    await exportRows({ what, customer: open.source, caller }, out);
    return pieces.join("");
  }

  test("are told in full by a reveal to whoever may have one, and not to others", async () => {
    const mutation = `mutation ($input: ContactRevealInput!) { contactReveal(input: $input) { contact { value } userErrors { message } } }`;
    const input = { customerId: variables["id"], kind: "NAME", purpose: "CHECK_IDENTITY" };
    expect(
      (await open.get(mutation, { input }, callerOf("privacy_officer", "DL-01")))["contactReveal"].contact.value,
    ).toMatch(secret);
    expect((await open.ask(mutation, { input }, masked[0])).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("are read in full by the roles of the table, and by applications with its scope", () => {
    const named = rights["customer.name"]!.roles;
    for (const role of roles)
      expect([role, seesNames({ role, scopes: ["customer.name"] })]).toEqual([role, named.includes(role)]);
    expect(seesNames({ role: "application", scopes: ["customer.read"] })).toBe(false);
    expect(seesNames({ role: "application" })).toBe(false);
  });
});
