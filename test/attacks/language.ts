import { employeeOf } from "../support/house-callers.js";
import { chronicleOf } from "../support/house-people.js";
import type { AttackedHouse, Reply } from "./support/attacked-house.js";

const search = 'customersByMobile(mobile: "138 0000 0054") { id }';
const agent = employeeOf("DL-01", "service_agent");

/** A text so many times, each with its number. */
function many(count: number, write: (index: number) => string, between = " "): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(between);
}

const manyAliases = many(14, (i) => `a${i}: name`);
const fourteen = many(14, (i) => `fragment F${i} on Customer { ${manyAliases} }`);
const ring = ["cases", "nodes", "customer"];
const deep = (open: (name: string) => string) => `{ customer(id: "x") { ${many(15, (i) => open(ring[i % 3]!), "")} id`;

/** Documents that are too much: what they are, the document, the code of the refusal. */
const tooMuch: readonly [string, string, string][] = [
  ["attack 1, 31 searches by alias", `{ ${many(31, (i) => `a${i}: ${search}`)} }`, "TOO_MANY_ALIASES"],
  [
    "attack 1, 5,000 searches by alias",
    `{ ${many(5_000, (i) => `a${i}: customersByMobile(mobile: "1") { id }`)} }`,
    "DOCUMENT_TOO_LONG",
  ],
  [
    "attack 1, 196 aliases in 14 fragments",
    `{ customer(id: "x") { ${many(14, (i) => `...F${i}`)} } } ${fourteen}`,
    "TOO_MANY_ALIASES",
  ],
  ["attack 1, aliases of __typename", `{ ${many(31, (i) => `a${i}: __typename`)} }`, "TOO_MANY_ALIASES"],
  ["attack 7, fifteen fields deep", `${deep((name) => `${name} { `)} ${"}".repeat(17)}`, "QUERY_TOO_DEEP"],
  [
    "attack 7, fifteen inline fragments deep",
    `{ ${many(15, () => "customer { ... { ", "")} id ${"} }".repeat(15)} }`,
    "QUERY_TOO_DEEP",
  ],
  [
    "attack 7, fifteen named fragments deep",
    `{ customer { ...F0 } } ${many(15, (i) => `fragment F${i} on Customer { cases { ...F${i + 1} } }`)} fragment F15 on Customer { id }`,
    "QUERY_TOO_DEEP",
  ],
  ["attack 8, a field 20,000 times", `{ customer(id: "x") { ${"name ".repeat(20_000)} } }`, "DOCUMENT_TOO_LONG"],
  ["attack 8, a field 200 times", `{ customer(id: "x") { ${"name ".repeat(200)} } }`, "TOO_MANY_REPEATS"],
  ["attack 8, 500 directives", `{ customer(id: "x") { name ${"@no ".repeat(500)} } }`, "GRAPHQL_VALIDATION_FAILED"],
  [
    "attack 9, a product of lists",
    "{ customers(first: 100) { nodes { cases(first: 100) { nodes { customer { cases(first: 100) { nodes { id } } } } } } } }",
    "OPERATION_TOO_COSTLY",
  ],
  ["attack 12, a list in lists 50,000 deep", `{ customer(id: ${"[".repeat(50_000)}) { id } }`, "QUERY_TOO_DEEP"],
  [
    "attack 12, fragments in a ring",
    '{ customer(id: "x") { ...A } } fragment A on Customer { ...B } fragment B on Customer { ...A }',
    "GRAPHQL_VALIDATION_FAILED",
  ],
  [
    "attack 17, a part that is deferred",
    '{ customer(id: "x") { ... @defer { cases { nodes { id } } } } }',
    "GRAPHQL_VALIDATION_FAILED",
  ],
];

/** Attacks on what the language of questions allows. */
export function language(attacked: () => AttackedHouse): void {
  test.each(tooMuch)(
    "%s, is refused before anything is asked, in little time and without numbers",
    async (what, query, code) => {
      const started = performance.now();
      const { status, data, errors } = await attacked().ask(query, { caller: agent });
      expect(performance.now() - started).toBeLessThan(10_000);
      expect([what, status, data]).toEqual([what, 400, undefined]);
      expect(new Set(errors!.map(({ extensions }) => extensions["code"]))).toEqual(new Set([code]));
      if (code !== "GRAPHQL_VALIDATION_FAILED") for (const { message } of errors!) expect(message).not.toMatch(/\d/);
    },
  );

  test("attack 2: a batch of operations is refused", async () => {
    const { status, errors } = await send(attacked(), JSON.stringify([{ query: "{ __typename }" }, {}]));
    expect([status, errors?.[0]?.extensions["code"]]).toEqual([400, "BAD_REQUEST"]);
  });

  test("attack 3: of 300 numbers that are guessed, no more are looked up than a person may search", async () => {
    const caller = { ...agent, subject: "guesser" };
    let lookedUp = 0;
    for (let round = 0; round < 15; round++) {
      const guesses = many(20, (i) => `a${i}: customersByMobile(mobile: "1380000${1000 + round * 20 + i}") { id }`);
      const { status, data } = await attacked().ask(`{ ${guesses} }`, { caller });
      if (status === 200) lookedUp += Object.keys(data as object).length;
      else expect(status).toBe(429);
    }
    expect(lookedUp).toBe(60);
  });

  test.each(["101", "-1", "0", "1.5", "99999999999", '"many"', "null"])(
    "attack 9: a page of %s rows has no more than a hundred, written out or as a variable",
    async (first) => {
      const written = await attacked().ask(`{ cases(first: ${first}) { nodes { id } } }`);
      const sent = await attacked().ask("query ($first: Int!) { cases(first: $first) { nodes { id } } }", {
        variables: { first: JSON.parse(first) as unknown },
      });
      for (const { data, errors } of [written, sent]) {
        expect(data?.cases ?? null).toBeNull();
        expect(errors?.[0]?.extensions["code"]).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
      }
    },
  );

  test("attack 12: variables 20,000 levels deep are refused", async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
    const query = "query ($id: ID!) { customer(id: $id) { id } }";
    const { status } = await send(attacked(), `{"query":${JSON.stringify(query)},"variables":{"id":${deep}}}`);
    expect(status).toBe(400);
  });

  test.each([
    `${"a".repeat(50_000)}!`,
    `${"1".repeat(50_000)}x`,
    `${" ".repeat(50_000)}x`,
    "(a+)+".repeat(5_000),
    `a@${"a.".repeat(20_000)}`,
  ])("attack 18: a text made to keep a pattern busy is answered at once", async (text) => {
    const query = `query ($t: String!) { customersByMobile(mobile: $t) { id } customersByIdNumber(idNumber: $t) { id }
      idCardByNo(cardNo: $t) { id } projectByCode(code: $t) { id } customers(filter: { name: $t }) { totalCount } }`;
    const started = performance.now();
    await attacked().ask(query, { variables: { t: text }, caller: { ...agent, subject: "patient" } });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each([
    ["in full width", (digits: string) => digits.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))],
    ["in Arabic digits", (digits: string) => digits.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)))],
    ["with nothing wide between", (digits: string) => [...digits].join("\u200b")],
    ["with its country's code", (digits: string) => `0086${digits}`],
  ])(
    "attack 46: a number %s finds whom it finds plain, and is limited and written down alike",
    async (_what, spell) => {
      const { mobile } = chronicleOf(54).person;
      const query = "query ($mobile: String!) { customersByMobile(mobile: $mobile) { id } }";
      const caller = { subject: "speller", role: "administrator", projects: "*" } as const;
      const [plain, spelt] = [
        await attacked().ask(query, { variables: { mobile }, caller }),
        await attacked().ask(query, { variables: { mobile: spell(mobile) }, caller }),
      ];
      expect(plain.data.customersByMobile).not.toEqual([]);
      expect(spelt.data).toEqual(plain.data);
      expect(spelt.headers.get("ratelimit")).toContain('"searches"');
    },
  );
}

/** Sends a body as it stands. */
async function send({ house }: AttackedHouse, body: string): Promise<Pick<Reply, "status" | "errors">> {
  const token = await house.issuer!.sign(agent);
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(house.url, { method: "POST", headers, body });
  const { errors } = (await response.json()) as Pick<Reply, "errors">;
  return { status: response.status, ...(errors && { errors }) };
}
