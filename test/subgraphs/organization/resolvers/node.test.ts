import { typeOfId } from "../../../../subgraphs/organization/entities/node.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { made, nouns, openOrganization, somebody } from "../support.js";

let house: OpenSubgraph;
beforeAll(async () => void (house = await openOrganization()));
afterAll(() => house.close());

/** The types of other departments, by the prefix of their ids. */
const foreign = {
  ...{ reg: "Registration", cus: "Customer", cpt: "ContactPoint", idc: "IdCard" },
  ...{ tch: "Touchpoint", lea: "Lead", opp: "Opportunity", dea: "Deal", rfl: "Referral" },
  ...{ cas: "Case", clg: "CaseLogEntry", hof: "HandOff" },
  ...{ bld: "Building", unt: "Unit", occ: "Occupancy", hov: "Handover", wor: "WorkOrder" },
};

async function node(id: string): Promise<unknown> {
  const document = "query ($id: ID!) { node(id: $id) { __typename id ... on City { code } ... on Employee { name } } }";
  const { data, errors } = await house.ask(document, { id }, somebody("group_analyst"));
  expect(errors).toBeUndefined();
  return data?.["node"];
}

describe("node", () => {
  test.each(nouns)("finds a %s by its id, under its own type", async (noun) => {
    const { id } = await made(house, noun);
    const type = noun.charAt(0).toUpperCase() + noun.slice(1);
    expect(await node(id)).toMatchObject({ __typename: type, id });
  });

  test.each(Object.entries(foreign))("hands an id that begins with %s_ on, as a %s, unseen", async (prefix, type) => {
    const id = `${prefix}_01h455vb4pex5vsknk084sn02q`;
    expect(await node(id)).toEqual({ __typename: type, id });
  });

  test.each([
    "cit_01h455vb4pex5vsknk084sn02q",
    "xyz_01h455vb4pex5vsknk084sn02q",
    "city",
    "cas",
    "",
    "_",
    "constructor_x",
  ])("is null for %j, which is nobody's", async (id) => {
    expect(await node(id)).toBeNull();
  });

  test("is no error of ours for an id that PostgreSQL cannot read", async () => {
    const { data, errors } = await house.ask('{ node(id: "cit_a\\u0000b") { id } }');
    expect(data).toEqual({ node: null });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("nodes", () => {
  const ask = (ids: readonly string[]) =>
    house.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", { ids });

  test("finds many of one kind with one statement, in their order, doubles and gaps where they were", async () => {
    const [a, b] = [await made(house, "city"), await made(house, "city")];
    const { data, statements } = await ask([b.id, "cit_none", a.id, b.id, "cas_x", "nobody"]);
    expect(data?.["nodes"]).toEqual([
      { __typename: "City", id: b.id },
      null,
      { __typename: "City", id: a.id },
      { __typename: "City", id: b.id },
      { __typename: "Case", id: "cas_x" },
      null,
    ]);
    expect(statements).toBe(1);
  });

  test("takes none and a hundred, and no more", async () => {
    expect((await ask([])).data).toEqual({ nodes: [] });
    expect((await ask(Array<string>(100).fill("cit_x"))).data?.["nodes"]).toHaveLength(100);
    const { data, errors } = await ask(Array<string>(101).fill("cit_x"));
    expect(data).toEqual({ nodes: null });
    expect(errors).toMatchObject([
      { message: "`ids` takes at most 100 ids, and had 101.", extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });
});

test("the type of an id is known by its prefix alone", () => {
  expect(["cas_1", "emp_1", "CAS_1", "cas-1", "casx1"].map(typeOfId)).toEqual([
    ...["Case", "Employee", undefined, undefined, undefined],
  ]);
});
