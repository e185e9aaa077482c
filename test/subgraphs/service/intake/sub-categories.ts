import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { intakeDepartments } from "../../../../subgraphs/service/rules/intake-departments.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate } from "../mutate.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const head = somebody("service_manager");
const shown = "case { id version category department owner { id } subCategory { code nameZh nameEn } }";
const intake = (more: object = {}, caller = agent) =>
  mutate(
    service,
    `caseIntake.${shown}`,
    { channel: "HOTLINE", kind: "REPAIR", customerHandle: "reg_a", projectCode: "DL-01", said: "？", ...more },
    caller,
  );

/** Sub-categories, and where a matter may go. */
export function subCategories(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("sub-categories", () => {
    test("are shipped, listed by code, and known in both languages", async () => {
      const { data, statements } = await service.ask(
        "{ caseSubCategories(first: 100, category: PROPERTY_MANAGEMENT, retired: false) { totalCount nodes { code nameZh department } } }",
        {},
        agent,
      );
      expect(data!["caseSubCategories"].totalCount).toBe(7);
      expect(data!["caseSubCategories"].nodes).toContainEqual({
        code: "LIFT",
        nameZh: "电梯故障",
        department: "PROPERTY",
      });
      expect(statements).toBe(2);
    });

    test("say the category, and the department once it has somebody to answer", async () => {
      const desk = (await intake({ subCategoryCode: "LIFT" })).row;
      const named = { code: "LIFT", nameZh: "电梯故障", nameEn: "Lift out of order" };
      expect(desk).toMatchObject({ category: "PROPERTY_MANAGEMENT", department: "SERVICE", subCategory: named });
      const contact = {
        projectCode: "DL-01",
        department: "PROPERTY",
        level: "RESPONSIBLE",
        employeeId: "emp_property",
      };
      await mutate(service, "escalationContactSet.contact { id }", contact, head);
      expect((await intake({ subCategoryCode: "LIFT" })).row).toMatchObject({
        department: "PROPERTY",
        owner: { id: "emp_property" },
      });
    });

    test("must be there, in use, and of the category that is named; one of both is needed", async () => {
      const answers = [
        await intake({ subCategoryCode: "NOWHERE" }),
        await intake({ subCategoryCode: "LIFT", category: "SERVICE_PROCESS" }),
        await intake(),
      ];
      expect(answers.map(({ userErrors }) => [userErrors[0]?.code, userErrors[0]?.field])).toEqual([
        ["NOT_FOUND", ["subCategoryCode"]],
        ["INVALID", ["subCategoryCode"]],
        ["INVALID", ["category"]],
      ]);
      expect((await open(service, { subCategoryCode: "LIFT" })).userErrors).toMatchObject([{ code: "INVALID" }]);
    });

    test("are written by the lead; one belongs to its category for ever, and a retired one sorts no new case", async () => {
      const pets = {
        code: "PETS",
        category: "PROPERTY_MANAGEMENT",
        nameZh: "宠物",
        nameEn: "Pets",
        department: "PROPERTY",
      };
      const save = (more: object = {}, caller = head) =>
        mutate(service, "caseSubCategorySave.subCategory { id version }", { ...pets, ...more }, caller);
      expect((await save()).row.version).toBe(1);
      expect((await save({ version: 1, category: "SERVICE_PROCESS" })).userErrors).toMatchObject([
        { field: ["category"] },
      ]);
      expect((await save({ version: 1, isRetired: true })).row.version).toBe(2);
      expect((await intake({ subCategoryCode: "PETS" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
      expect((await save({}, agent)).refused).toBe("FORBIDDEN");
    });

    test("of a case are changed with its category, and lists are cut down to one", async () => {
      const { id } = (await open(service, { subCategoryCode: "CRACKS" })).case;
      const now = async () => {
        const { data } = await service.ask(`{ case(id: "${id}") { category subCategory { code } } }`, {}, agent);
        return data!["case"] as unknown;
      };
      await act(service, "caseChange", { id, version: 1, subCategoryCode: "NOISE" });
      expect(await now()).toEqual({ category: "PROPERTY_MANAGEMENT", subCategory: { code: "NOISE" } });
      const { data } = await service.ask('{ cases(filter: { subCategoryCode: "NOISE" }) { nodes { id } } }', {}, agent);
      expect(data!["cases"].nodes).toEqual([{ id }]);
      await act(service, "caseChange", { id, version: 2, category: "SERVICE_PROCESS" });
      expect(await now()).toEqual({ category: "SERVICE_PROCESS", subCategory: null });
    });

    test("of fifty cases are one statement", async () => {
      const { statements } = await service.ask("{ cases(first: 50) { nodes { subCategory { nameEn } } } }", {}, agent);
      expect(statements).toBe(2);
    });
  });

  describe("where a matter may go that somebody takes in", () => {
    test.each([
      ["service_agent", undefined, ["SERVICE"]],
      ["service_agent", "ENGINEERING", ["ENGINEERING", "SERVICE"]],
      ["property_butler", "PROPERTY", ["PROPERTY"]],
      ["sales_consultant", "PROPERTY", ["SERVICE", "MARKETING"]],
      ["application", "PROPERTY", ["PROPERTY", "SERVICE"]],
      ["administrator", "LEGAL", ["LEGAL", "SERVICE"]],
    ] as const)("a %s, usually for %s: %j", (role, usual, departments) => {
      expect(intakeDepartments(role, usual)).toEqual(departments);
    });
  });
}
