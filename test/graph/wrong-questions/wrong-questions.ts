import { employeeOf } from "../../support/house-callers.js";
import type { Shape, TestHouse } from "../../support/house.js";

const unknownCase = "cas_01h455vb4pex5vsknk084sn02q";

interface Wrong {
  readonly what: string;
  readonly query: string;
  /** The code of the one error. */
  readonly code: string;
  /** The field that it points to; none when nothing was carried out. */
  readonly field?: string;
}

const [invalid, bad] = ["GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"];
const wrong: readonly Wrong[] = [
  { what: "no GraphQL", query: "{ projects {", code: "GRAPHQL_PARSE_FAILED" },
  { what: "a field that is not there", query: "{ projects { nodes { colour } } }", code: invalid },
  { what: "an argument that is not there", query: "{ projects(frist: 5) { totalCount } }", code: invalid },
  { what: "an argument of the wrong type", query: '{ projects(first: "five") { totalCount } }', code: invalid },
  { what: "a value that no enum has", query: "{ cases(orderBy: LOUDEST) { totalCount } }", code: invalid },
  { what: "a field that is hidden", query: "{ customers { nodes { handles } } }", code: invalid },
  { what: "what only the gateway asks subgraphs", query: "{ _service { sdl } }", code: invalid },
  { what: "more rows than a page holds", query: "{ cases(first: 101) { totalCount } }", code: bad, field: "cases" },
  { what: "no rows", query: "{ customers(first: 0) { totalCount } }", code: bad, field: "customers" },
  { what: "a cursor of nobody's", query: '{ units(after: "x") { totalCount } }', code: bad, field: "units" },
  { what: "no number", query: '{ customersByMobile(mobile: "12") { id } }', code: bad, field: "customersByMobile" },
];

export function wrongQuestions(house: TestHouse, shape: Shape): void {
  test.each(wrong)("$what is refused with one error that says where and why", async ({ query, code, field }) => {
    const { data, errors } = await house.ask(query);
    expect(data).toEqual(field && { [field]: null });
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code }) as unknown })]);
    expect(errors![0]!.path).toEqual(field && [field]);
  });

  test("no error tells a name of the schema that the question did not know, but to developers", async () => {
    const query = "{ customer(id: 1) { nam casse { nodes { id } } } custmers { totalCount } }";
    const { errors } = await house.ask(query, {}, employeeOf("DL-01", "service_agent"));
    expect(errors).toHaveLength(3);
    const told = errors!.some(({ message }) => /did you mean|"name"|"cases"|"customers"/i.test(message));
    expect(told).toBe(shape === "one process"); // where the development issuer makes everybody one
  });

  test("a wrong argument deep in one department's list costs that list and nothing else", async () => {
    const { data, errors } = await house.ask(
      "{ customers(first: 2) { nodes { name cases(first: 500) { totalCount } leads { totalCount } } } }",
    );
    expect(data.customers.nodes).toHaveLength(2);
    for (const customer of data.customers.nodes) {
      expect(customer).toEqual({ name: expect.any(String), cases: null, leads: { totalCount: expect.any(Number) } });
    }
    expect(errors!.map(({ path, extensions }) => [path, extensions.code, extensions.service])).toEqual([
      [["customers", "nodes", 0, "cases"], "BAD_USER_INPUT", "service"],
      [["customers", "nodes", 1, "cases"], "BAD_USER_INPUT", "service"],
    ]);
  });

  test("variables of the wrong type are refused before anything is asked", async () => {
    const { data, errors, fetches } = await house.ask("query ($id: ID!) { case(id: $id) { id } }", {
      id: { of: unknownCase },
    });
    expect([data, errors?.[0]?.extensions.code, fetches]).toEqual([undefined, "BAD_USER_INPUT", {}]);
  });

  test("a mutation that its input forbids says which field, and in which words", async () => {
    const { data } = await house.ask(
      `mutation ($input: CaseOpenInput!) { caseOpen(input: $input) { case { id } userErrors { code field } } }`,
      {
        input: {
          ...{ kind: "COMPLAINT", category: "SERVICE_PROCESS", channel: "HOTLINE" },
          ...{ subject: " ", customerHandle: "somebody", projectCode: "nowhere" },
        },
      },
    );
    expect(data.caseOpen.case).toBeNull();
    const fields = data.caseOpen.userErrors.map(({ code, field }: { code: string; field: string[] }) => [
      code,
      ...field,
    ]);
    expect(fields.sort()).toEqual([
      ["INVALID", "customerHandle"],
      ["INVALID", "projectCode"],
      ["INVALID", "subject"],
    ]);
  });
}
