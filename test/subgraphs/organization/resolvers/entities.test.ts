import type { OpenSubgraph } from "../../../support/subgraph.js";
import { made, nouns, openOrganization, somebody } from "../support.js";

let house: OpenSubgraph;
beforeAll(async () => void (house = await openOrganization()));
afterAll(() => house.close());

async function entities(
  representations: readonly Record<string, unknown>[],
  selection: string,
): Promise<{ found: unknown; statements: number }> {
  const { data, errors, statements } = await house.ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
    { representations },
    somebody("group_analyst"),
  );
  expect(errors).toBeUndefined();
  return { found: data?.["_entities"], statements };
}

const typeOf = (noun: string): string => noun.charAt(0).toUpperCase() + noun.slice(1);

describe("what other departments' rows lead to", () => {
  test.each(nouns)(
    "is a %s by its id, fifty of them with one statement, and null where there is none",
    async (noun) => {
      const rows = [await made(house, noun), await made(house, noun)];
      const keys = Array.from({ length: 50 }, (_, i) => ({ __typename: typeOf(noun), id: rows[i]?.id ?? `none_${i}` }));
      const { found, statements } = await entities(keys, `... on ${typeOf(noun)} { id name version }`);
      const shown = rows.map(({ id, name, version }) => ({ id, name, version }));
      expect(found).toEqual([...shown, ...Array<null>(48).fill(null)]);
      expect(statements).toBe(1);
    },
  );

  test("is a project by its code or by its id, one statement for each kind of key", async () => {
    const { id, code } = await made(house, "project");
    const keys = [{ code }, { id }, { code: "ZZ-99" }, { code }].map((key) => ({ __typename: "Project", ...key }));
    const { found, statements } = await entities(keys, "... on Project { id code }");
    expect(found).toEqual([{ id, code }, { id, code }, null, { id, code }]);
    expect(statements).toBe(2);
  });
});

test("a row is found by its own query, and null where there is none", async () => {
  for (const noun of nouns) {
    const { id } = await made(house, noun);
    const { data } = await house.ask(`{ found: ${noun}(id: "${id}") { id } none: ${noun}(id: "x") { id } }`);
    expect(data).toEqual({ found: { id }, none: null });
  }
  const { code } = await made(house, "project");
  const byCode = `{ found: projectByCode(code: "${String(code)}") { code } none: projectByCode(code: "") { id } }`;
  expect((await house.ask(byCode)).data).toEqual({ found: { code }, none: null });
});
