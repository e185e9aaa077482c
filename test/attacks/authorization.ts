import type { Caller } from "../../subgraphs/shared/caller.js";
import { employeeOf } from "../support/house-callers.js";
import type { AttackedHouse, Reply } from "./support/attacked-house.js";

const [ours, theirs] = ["DL-01", "CD-01"];
const agent = employeeOf(ours, "service_agent");
/** Sees the trace, and rows of the own project alone. */
const insider: Caller = { subject: "insider", role: "administrator", projects: [ours] };

const kinds = ["registration", "case", "lead", "opportunity", "deal", "workOrder", "handover", "occupancy"] as const;
/** Those whose lists may be asked for several projects. */
const severalProjects: readonly string[] = ["registration", "workOrder", "handover", "occupancy"];
const plural = (kind: string) =>
  kind === "opportunity" ? "opportunities" : kind === "occupancy" ? "occupancies" : `${kind}s`;

/** Attacks on who may see what, by somebody who works for one project. */
export function authorization(attacked: () => AttackedHouse): void {
  const ask = (query: string, variables = {}, caller: Caller = agent) => attacked().ask(query, { variables, caller });

  /** An id of the other project's, found by somebody who may. */
  const idElsewhere = async (kind: string): Promise<string> => {
    const only = severalProjects.includes(kind) ? `projectCodes: ["${theirs}"]` : `projectCode: "${theirs}"`;
    const list = `${plural(kind)}(first: 1, filter: { ${only} }) { nodes { id } }`;
    const { data } = await attacked().ask(`{ found: ${list} }`);
    return data.found.nodes[0].id as string;
  };
  const customerElsewhere = async (): Promise<string> => {
    const { data } = await attacked().ask(`{ customers(first: 1, projectCodes: ["${theirs}"]) { nodes { id } } }`);
    return data.customers.nodes[0].id as string;
  };

  test.each([...kinds, "customer"])(
    "attacks 31 and 45: a %s of another project is answered as one that is not there, with as many statements",
    async (kind) => {
      const known = kind === "customer" ? await customerElsewhere() : await idElsewhere(kind);
      const unknown = known.slice(0, -6) + "000000";
      const query = `query ($id: ID!) { byId: ${kind}(id: $id) { id } node(id: $id) { __typename id } nodes(ids: [$id]) { id } }`;
      const answer = async (id: string) => {
        const { status, text, headers } = await attacked().ask(query, {
          variables: { id },
          caller: insider,
          headers: { "x-oneroof-trace": "1" },
        });
        const cost = /"statements":\d+(?=[,}][^{]*$)/.exec(text)?.[0];
        const told = JSON.parse(text.replaceAll(id, "ID")) as Reply;
        return { status, type: headers.get("content-type"), cost, data: told.data as unknown, errors: told.errors };
      };
      const [there, notThere] = [await answer(known), await answer(unknown)];
      expect(there).toEqual(notThere);
      expect(there.data).toMatchObject({ byId: null });
    },
  );

  test("attack 25: by an interface, and by fragments on it, no more is seen than by the object", async () => {
    const id = await customerElsewhere();
    const query = `query ($id: ID!) { a: node(id: $id) { ... on Node { id } ... on Customer { name mobile } }
      b: node(id: $id) { ...Named } } fragment Named on Customer { id name cases { nodes { subject } } }`;
    const { data, text } = await ask(query, { id });
    for (const found of [data.a, data.b]) expect(found?.name ?? null).toBeNull();
    expect(text).not.toContain("****");
  });

  test.each<Record<string, string>>([
    { "x-user-id": "admin", "x-role": "administrator", "x-projects": "*" },
    { "X-USER-ID": "admin", x_user_id: "admin", "x-forwarded-user": "admin" },
    { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", forwarded: "for=127.0.0.1" },
    { "x-oneroof-caller": '{"subject":"admin","role":"administrator","projects":"*"}' },
  ])("attack 26: headers that name somebody else change nothing: %j", async (headers) => {
    const query = "{ customers { totalCount } cases { totalCount } }";
    const [plain, spoofed] = [await ask(query), await attacked().ask(query, { caller: agent, headers })];
    expect(spoofed.data).toEqual(plain.data);
    expect(spoofed.data.customers.totalCount).toBeLessThan(
      (await attacked().ask(query)).data.customers.totalCount as number,
    );
  });

  test.each(["MOBILE_ASC", "ID_NUMBER_DESC", "NAME_ASC", "BIRTH_DATE_ASC"])(
    "attack 34: customers cannot be put in the order of a masked value, as in %s",
    async (order) => {
      const { status, errors } = await ask(`{ customers(orderBy: ${order}) { totalCount } }`);
      expect([status, errors?.[0]?.extensions["code"]]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
    },
  );

  test.each([
    'mobile: { startsWith: "138" }',
    'mobileContains: "138"',
    'idNumber: { gt: "2" }',
    "not: { mobile: null }",
  ])("attack 35: customers cannot be asked about a masked value bit by bit, as by %s", async (filter) => {
    const { status, errors } = await ask(`{ customers(filter: { ${filter} }) { totalCount } }`);
    expect([status, errors?.[0]?.extensions["code"]]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
  });

  test("attack 41: a cursor of somebody who sees more, or one that was changed, shows no row that is not one's own", async () => {
    const page =
      "query ($after: String) { cases(first: 5, after: $after) { nodes { project { code } } pageInfo { endCursor } } }";
    const { data } = await attacked().ask(page);
    const cursor = data.cases.pageInfo.endCursor as string;
    const changed = Array.from({ length: 20 }, (_, i) => {
      const at = Math.floor((i * cursor.length) / 20);
      return cursor.slice(0, at) + (cursor[at] === "A" ? "B" : "A") + cursor.slice(at + 1);
    });
    for (const after of [cursor, ...changed]) {
      const { data: seen, errors = [] } = await ask(page, { after });
      for (const { project } of seen?.cases?.nodes ?? []) expect(project.code).toBe(ours);
      for (const { extensions } of errors) expect(extensions["code"]).toBe("BAD_USER_INPUT");
    }
  });

  test.each([[["service_agent", "administrator"]], ["service_agent,administrator"], [{ role: "administrator" }], [""]])(
    "attack 42: a token of two roles, or of none that is known, is nobody's: %j",
    async (role) => {
      const caller = { ...agent, role: role as never };
      expect((await attacked().ask("{ __typename }", { caller })).status).toBe(401);
    },
  );
}
