import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const suggested = async (id: string, by: string, caller = agent) => {
  const { data, errors } = await service.ask(
    `{ case(id: "${id}") { ownerSuggestions(by: ${by}) { employee { id } resolvedAlike openCases suitability } } }`,
    {},
    caller,
  );
  expect(errors).toBeUndefined();
  return data?.["case"].ownerSuggestions as { employee: { id: string } }[];
};

/** Who could answer for a case. */
export function ownerSuggestions(): void {
  beforeAll(async () => {
    service = await openService();
    for (const ownerId of ["emp_able", "emp_able", "emp_busy", "emp_busy", "emp_busy"])
      await open(service, { ownerId });
    await open(service, { ownerId: "emp_far", projectCode: "DL-02" });
    await open(service, { ownerId: "emp_built", department: "ENGINEERING" });
    for (const [category, by] of [
      ["ENGINEERING_QUALITY", "emp_able"],
      ["ENGINEERING_QUALITY", "emp_able"],
      ["DESIGN_PLANNING", "emp_drawer"],
    ] as const) {
      const { id } = (await open(service, { category, ownerId: by })).case;
      const resolver = { ...agent, subject: by };
      await act(service, "caseResolve", { id, version: 1, text: "Done." }, resolver);
    }
  });
  afterAll(() => service.close());

  describe("who could answer for a case", () => {
    test("is suggested by skill, project, department and load, with the figures that it comes from", async () => {
      const { id } = (await open(service)).case;
      expect(await suggested(id, "SUITED")).toEqual([
        { employee: { id: "emp_able" }, resolvedAlike: 2, openCases: 2, suitability: 1 },
        { employee: { id: "emp_drawer" }, resolvedAlike: 0, openCases: 0, suitability: 1 },
        { employee: { id: "emp_busy" }, resolvedAlike: 0, openCases: 3, suitability: 0.25 },
      ]);
      const inTurn = await suggested(id, "ROUND_ROBIN");
      expect(inTurn.map(({ employee }) => employee.id)).toEqual(["emp_busy", "emp_able", "emp_drawer"]);
    });

    test("is who is responsible where nobody has had a case yet, and never who has it already", async () => {
      const responsible = {
        projectCode: "DL-02",
        department: "PROPERTY",
        level: "RESPONSIBLE",
        employeeId: "emp_chief",
      };
      const { errors } = await service.ask(
        `mutation ($input: EscalationContactSetInput!) { escalationContactSet(input: $input) { userErrors { message } } }`,
        { input: responsible },
        somebody("service_manager"),
      );
      expect(errors).toBeUndefined();
      const { id } = (await open(service, { projectCode: "DL-02", department: "PROPERTY", ownerId: "emp_b" })).case;
      expect((await suggested(id, "SUITED")).map(({ employee }) => employee.id)).toEqual(["emp_chief"]);
    });

    test("of fifty cases costs one statement", async () => {
      const { statements, errors } = await service.ask(
        "{ cases(first: 50) { nodes { ownerSuggestions { suitability } } } }",
        {},
        agent,
      );
      expect({ statements, errors }).toEqual({ statements: 2, errors: undefined });
    });
  });
}
