import { buildSchema } from "graphql";
import { textOf } from "../architecture/files-of.js";
import { employeeOf } from "../support/house-callers.js";
import { hostileQuestion } from "./support/hostile-question.js";
import type { AttackedHouse } from "./support/attacked-house.js";

const api = buildSchema(textOf("schema/api.graphql"));
const questions = Object.values(api.getQueryType()!.getFields());
const atOnce = 12;
const payloads = [
  "' or '1'='1",
  "'; drop table customer; --",
  "x' union select 1,2,3 --",
  "%' escape '",
  "$1",
  "\\'; select pg_sleep(5); --",
  "(select set_config('oneroof.projects', '*', true))",
  "\u0000",
];

/** Attacks on what is kept, and on what is kept apart. */
export function stored(attacked: () => AttackedHouse): void {
  test.each(payloads)("attack 52: %j in every argument is a value and nothing else", async (payload) => {
    const asked = questions.flatMap((field) => hostileQuestion(field, payload) ?? []);
    expect(asked.length).toBeGreaterThan(30);
    const caller = { subject: `injector ${payloads.indexOf(payload)}`, role: "administrator", projects: "*" } as const;
    for (let from = 0; from < asked.length; from += atOnce) {
      const query = `{ ${asked.slice(from, from + atOnce).join("\n")} }`;
      const { status, errors = [], text } = await attacked().ask(query, { caller });
      expect([status, text]).toEqual([200, expect.any(String)]);
      for (const { extensions } of errors) expect(extensions["code"]).toMatch(/^(BAD_USER_INPUT|FORBIDDEN|NOT_FOUND)$/);
    }
    expect(attacked().logged.filter(({ msg }) => msg === "field failed")).toEqual([]);
    expect((await attacked().ask("{ customers { totalCount } }")).data.customers.totalCount).toBeGreaterThan(500);
  });

  test.each(["(select set_config('oneroof.projects', '*', true))", "created_at; select 1", "LAST_REGISTERED_DESC, 1"])(
    "attack 53: an order is one of those that the schema names, so that no context can be set by one: %s",
    async (orderBy) => {
      const query = "query ($orderBy: CustomerOrder!) { customers(orderBy: $orderBy) { totalCount } }";
      const { errors, data: answered } = await attacked().ask(query, { variables: { orderBy } });
      expect([answered, errors?.[0]?.extensions["code"]]).toEqual([undefined, "BAD_USER_INPUT"]);
    },
  );

  test.each([
    { "@instanceof": "FindOperator", _type: "like", _value: "%" },
    { $ne: null },
    { _type: "raw", _value: "1=1" },
    ["cus_1", { toString: "x" }],
  ])("attack 54: what an ORM would take for an operator is no value: %j", async (id) => {
    const query = "query ($id: ID!) { customer(id: $id) { id } }";
    const { errors, data: answered } = await attacked().ask(query, { variables: { id } });
    expect([answered, errors?.[0]?.extensions["code"]]).toEqual([undefined, "BAD_USER_INPUT"]);
  });

  test("attack 55: no request changes what every object has", async () => {
    const hostile = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "id": "x"}';
    const query = "query ($id: ID!) { __proto__: customer(id: $id) { constructor: id } }";
    const token = await attacked().house.issuer!.sign({ subject: "x", role: "administrator", projects: "*" });
    await fetch(attacked().house.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: `{"query": ${JSON.stringify(query)}, "variables": ${hostile}, "__proto__": {"polluted": 1}}`,
    });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("attacks 57 to 59: among sixty requests at once everybody gets the own answer, and no cache may keep it", async () => {
    const callers = ["DL-01", "CD-01", "SH-01"].map((project) => employeeOf(project, "service_agent"));
    const query = "{ customers { totalCount } cases(first: 100) { totalCount nodes { project { code } } } }";
    const alone = await Promise.all(
      callers.map(async (caller) => (await attacked().ask(query, { caller })).data as object),
    );
    const mixed = await Promise.all(
      Array.from({ length: 60 }, (_, i) => attacked().ask(query, { caller: callers[i % 3]! })),
    );
    expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBe(3);
    mixed.forEach(({ data: answered, headers }, i) => {
      expect(answered).toEqual(alone[i % 3]);
      expect(headers.get("cache-control")).toBe("no-store");
    });
  });
}
