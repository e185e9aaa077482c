import type { OpenSubgraph } from "../../../support/subgraph.js";
import { entered, type Noun, openOrganization, somebody, type Values } from "../support.js";

let house: OpenSubgraph;
const ids: Record<string, string> = {};

beforeAll(async () => {
  house = await openOrganization();
  await enter();
});
afterAll(() => house.close());

/** Two cities, three projects, three departments, three teams, five people; each named so that its order tells. */
async function enter(): Promise<void> {
  const keep = async (name: string, noun: Noun, input: Values) => (ids[name] = (await entered(house, noun, input)).id);
  await keep("dalian", "city", { code: "DL", name: "Dalian", divisionCode: "210200" });
  await keep("shanghai", "city", { code: "SH", name: "Shanghai", divisionCode: "310000" });
  await keep("builder", "legalEntity", { name: "B builder", uscc: "91210200MA0UXQ2K3D" });
  await keep("other", "legalEntity", { name: "A other", uscc: "92210200MA0UXQ2K3D" });
  const court = { filedName: "Filed", saleMode: "PRESALE", cityId: ids["dalian"], legalEntityId: ids["builder"] };
  await keep("p1", "project", { ...court, code: "DL-01", name: "C court" });
  await keep("p2", "project", { ...court, code: "DL-02", name: "A arbour", saleMode: "EXISTING" });
  await keep("p3", "project", { ...court, code: "SH-01", name: "B bay", cityId: ids["shanghai"] });
  await keep("service", "department", { kind: "SERVICE", name: "C service", cityId: ids["dalian"] });
  await keep("group", "department", { kind: "GROUP", name: "A group" });
  await keep("sales", "department", { kind: "MARKETING", name: "B sales", cityId: ids["shanghai"] });
  await keep("t1", "team", { kind: "RETAIL", name: "C", projectCode: "DL-01" });
  await keep("t2", "team", { kind: "PROPERTY", name: "A", projectCode: "DL-01" });
  await keep("t3", "team", { kind: "RETAIL", name: "B", projectCode: "SH-01" });
  const one = { departmentId: ids["service"], grade: "JUNIOR", joinedOn: "2020-01-01", projectCodes: [] };
  await keep("e1", "employee", { ...one, staffNumber: "1", name: "E", projectCodes: ["DL-01"] });
  await keep("e2", "employee", { ...one, staffNumber: "2", name: "D", joinedOn: "2021-01-01", grade: "LEAD" });
  await keep("e3", "employee", { ...one, staffNumber: "3", name: "C", departmentId: ids["sales"] });
  const both = { joinedOn: "2019-01-01", projectCodes: ["DL-01", "SH-01"] };
  await keep("e4", "employee", { ...one, staffNumber: "4", name: "B", ...both });
  await keep("e5", "employee", { ...one, staffNumber: "5", name: "A" });
  await house.source.query("update employee set left_on = '2022-01-01' where staff_number in ('2', '5')");
}

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor?: string };
  readonly totalCount?: number;
}

/** A page of a list, asked for by somebody who may do nothing, and what it cost. */
async function list(field: string, args: string, count = ""): Promise<Page & { shown: string; statements: number }> {
  const fields = `nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } ${count}`;
  const document = `{ ${field}${args && `(${args})`} { ${fields} } }`;
  const { data, errors, statements } = await house.ask(document, {}, somebody("group_analyst"));
  expect(errors).toBeUndefined();
  const page = data?.[field] as Page;
  const nameOf = ({ id }: { id: string }) => Object.keys(ids).find((name) => ids[name] === id);
  return { ...page, shown: page.nodes.map(nameOf).join(" "), statements };
}

describe("a list with a filter", () => {
  test.each([
    ["cities", "", "dalian shanghai"],
    ["cities", '{ codes: ["SH", "XX"] }', "shanghai"],
    ["cities", "{ codes: [] }", ""],
    ["legalEntities", "", "other builder"],
    ["legalEntities", '{ uscc: "91210200MA0UXQ2K3D" }', "builder"],
    ["legalEntities", '{ uscc: "" }', ""],
    ["projects", "", "p1 p2 p3"],
    ["projects", '{ codes: ["SH-01", "DL-01"] }', "p1 p3"],
    ["projects", "{ cityId: $dalian }", "p1 p2"],
    ["projects", "{ cityId: $dalian, saleMode: EXISTING }", "p2"],
    ["projects", '{ cityId: "" }', ""],
    ["departments", "", "group sales service"],
    ["departments", "{ kind: MARKETING }", "sales"],
    ["departments", "{ cityId: $dalian }", "service"],
    ["departments", '{ cityId: "" }', ""],
    ["teams", "", "t2 t3 t1"],
    ["teams", "{ kind: RETAIL }", "t3 t1"],
    ["teams", '{ kind: RETAIL, projectCode: "SH-01" }', "t3"],
    ["teams", '{ projectCode: "" }', ""],
    ["employees", "", "e1 e2 e3 e4 e5"],
    ["employees", "{ departmentId: $service }", "e1 e2 e4 e5"],
    ["employees", '{ departmentId: "" }', ""],
    ["employees", '{ projectCode: "DL-01" }', "e1 e4"],
    ["employees", '{ projectCode: "" }', ""],
    ["employees", "{ grade: LEAD }", "e2"],
    ["employees", "{ employed: true }", "e1 e3 e4"],
    ["employees", "{ employed: false, grade: JUNIOR }", "e5"],
    ["employees", "{ employed: null, grade: null }", "e1 e2 e3 e4 e5"],
  ])("of %s %s", async (field, filter, expected) => {
    const named = filter.replace(/\$(\w+)/, (_, name: string) => JSON.stringify(ids[name]));
    const { shown, totalCount } = await list(field, named && `filter: ${named}`, "totalCount");
    expect({ shown, totalCount }).toEqual({ shown: expected, totalCount: expected.split(" ").filter(Boolean).length });
  });
});

describe("a list in an order", () => {
  test.each([
    ["cities", "CODE_ASC", "dalian shanghai"],
    ["cities", "NAME_ASC", "dalian shanghai"],
    ["legalEntities", "NAME_ASC", "other builder"],
    ["legalEntities", "USCC_ASC", "builder other"],
    ["projects", "CODE_ASC", "p1 p2 p3"],
    ["projects", "NAME_ASC", "p2 p3 p1"],
    ["departments", "NAME_ASC", "group sales service"],
    ["teams", "NAME_ASC", "t2 t3 t1"],
    ["employees", "STAFF_NUMBER_ASC", "e1 e2 e3 e4 e5"],
    ["employees", "NAME_ASC", "e5 e4 e3 e2 e1"],
    ["employees", "JOINED_DESC", "e2 e5 e3 e1 e4"],
  ])("of %s by %s, and the same row by row", async (field, order, expected) => {
    expect((await list(field, `orderBy: ${order}`)).shown).toBe(expected);
    const walked: string[] = [];
    for (let after = "null"; ;) {
      const page = await list(field, `orderBy: ${order}, first: 1, after: ${after}`);
      walked.push(page.shown);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== "null");
      expect(page.edges).toEqual([{ cursor: page.pageInfo.endCursor, node: page.nodes[0] }]);
      if (!page.pageInfo.hasNextPage) break;
      after = JSON.stringify(page.pageInfo.endCursor);
    }
    expect(walked.join(" ")).toBe(expected);
  });
});

describe("what a list costs", () => {
  test.each(["cities", "legalEntities", "projects", "departments", "teams", "employees"])(
    "is one statement for %s, and one more when it is counted",
    async (field) => {
      expect((await list(field, "")).statements).toBe(1);
      expect((await list(field, "", "totalCount")).statements).toBe(2);
    },
  );

  test("is one statement more for each kind of row that its rows lead to, however many there are", async () => {
    const ask = async (filter: string) => {
      const people = "department { city { id } firstResponsible { id } } team { leader { id } } projects { id }";
      const places = "city { id } legalEntity { id } teams { project { id } }";
      const { errors, statements } = await house.ask(
        `{ employees${filter} { nodes { ${people} } } projects { nodes { ${places} } } }`,
      );
      expect(errors).toBeUndefined();
      return statements;
    };
    // Of the two ways to employees, one may come later than the other, and then costs a statement of its own.
    expect(await ask("")).toBeLessThanOrEqual(8);
    expect(await ask('(filter: { projectCode: "SH-01" })')).toBeLessThanOrEqual(8);
  });
});

describe("a list refuses", () => {
  test.each([
    ["cities(first: 0)", /from 1 to 100, and was 0/],
    ["teams(first: 101)", /and was 101/],
    ["employees(first: -1)", /and was -1/],
    ['projects(after: "nonsense")', /not a cursor of this list/],
  ])("%s", async (field, message) => {
    const { data, errors } = await house.ask(`{ ${field} { nodes { id } } }`);
    expect(data).toEqual({ [field.split("(")[0]!]: null });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("a cursor of another list, though the two are ordered alike", async () => {
    const { pageInfo } = await list("cities", "orderBy: NAME_ASC, first: 1");
    const { errors } = await house.ask(
      `{ teams(orderBy: NAME_ASC, after: "${pageInfo.endCursor!}") { nodes { id } } }`,
    );
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});
