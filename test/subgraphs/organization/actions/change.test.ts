import { roles } from "../../../../subgraphs/shared/caller.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, type Answer, made, nouns, type Noun, openOrganization, somebody, type Values } from "../support.js";

let house: OpenSubgraph;
beforeAll(async () => void (house = await openOrganization()));
afterAll(() => house.close());

const change = (noun: Noun, input: Values, caller = somebody("administrator")): Promise<Answer> =>
  act(house, noun, "Change", input, caller);

describe.each(nouns)("a change of a %s", (noun) => {
  test("writes what is named, leaves what is not, and counts the version up", async () => {
    const before = await made(house, noun);
    const { row, userErrors } = await change(noun, { id: before.id, version: 1, name: "Renamed" });
    expect(userErrors).toEqual([]);
    expect(row).toEqual({ ...before, name: "Renamed", version: 2 });
  });

  test("is made by administrators alone", async () => {
    const { id } = await made(house, noun);
    const errors = [{ code: "FORBIDDEN", message: "Your role has no right to this." }];
    for (const role of roles.filter((role) => role !== "administrator"))
      expect(await change(noun, { id, version: 1, name: "Mine" }, somebody(role))).toMatchObject({ errors });
  });

  test("of a version that somebody has left behind is refused", async () => {
    const { id } = await made(house, noun);
    await change(noun, { id, version: 1, name: "First" });
    const late = await change(noun, { id, version: 1, name: "Late" });
    expect(late).toMatchObject({ row: null, userErrors: [{ code: "STALE_VERSION", field: ["version"] }] });
    const early = await change(noun, { id, version: 3, name: "Early" });
    expect(early).toMatchObject({ row: null, userErrors: [{ code: "STALE_VERSION" }] });
  });

  test("by several at once is made by one of them", async () => {
    const { id } = await made(house, noun);
    const answers = await Promise.all(["a", "b", "c", "d"].map((name) => change(noun, { id, version: 1, name })));
    const codes = answers.map(({ userErrors: [first] }) => first?.code ?? "done").sort();
    expect(codes).toEqual(["STALE_VERSION", "STALE_VERSION", "STALE_VERSION", "done"]);
  });

  test("is made once for one idempotency key, also when it is sent again later", async () => {
    const { id } = await made(house, noun);
    const input = { id, version: 1, name: "Once", idempotencyKey: `change ${noun}` };
    const answers = await Promise.all([1, 2, 3].map(() => change(noun, input)));
    await change(noun, { id, version: 2, name: "Meanwhile" });
    const repeated = await change(noun, input);
    expect([...answers, repeated].flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(repeated.row).toMatchObject({ id, version: 3, name: "Meanwhile" });
  });

  test("of what is not there is refused", async () => {
    for (const id of ["cit_none", ""])
      expect(await change(noun, { id, version: 1, name: "Nobody" })).toMatchObject({
        row: null,
        userErrors: [{ code: "NOT_FOUND", field: ["id"], message: expect.stringMatching(/^There is no such /) }],
      });
  });

  test("to a name that is none is refused", async () => {
    const { id } = await made(house, noun);
    for (const name of ["", " ", "a\0b", "屋".repeat(200)])
      expect(await change(noun, { id, version: 1, name })).toMatchObject({
        row: null,
        userErrors: [{ code: "INVALID", field: ["name"] }],
      });
  });

  test("that names null leaves the value alone", async () => {
    const before = await made(house, noun);
    const { row } = await change(noun, { id: before.id, version: 1, name: null });
    expect(row).toEqual({ ...before, version: 2 });
  });
});

describe("what can be changed besides names", () => {
  test("is a city's division code, a project's filed name and sale mode", async () => {
    const city = await made(house, "city");
    expect((await change("city", { id: city.id, version: 1, divisionCode: "210200" })).row).toMatchObject({
      divisionCode: "210200",
    });
    const project = await made(house, "project");
    const values = { filedName: "As filed", saleMode: "EXISTING" };
    expect((await change("project", { id: project.id, version: 1, ...values })).row).toMatchObject(values);
  });

  test("is who answers for a department first, and who leads a team", async () => {
    const { id: employeeId } = await made(house, "employee");
    const department = await made(house, "department");
    const first = { id: department.id, version: 1, firstResponsibleId: employeeId };
    expect((await change("department", first)).row).toMatchObject({ firstResponsible: { id: employeeId } });
    const team = await made(house, "team");
    const led = await change("team", { id: team.id, version: 1, leaderId: employeeId });
    expect(led.row).toMatchObject({ leader: { id: employeeId } });
  });

  test("is an employee's grade, department, team, projects and last day", async () => {
    const { id } = await made(house, "employee");
    const team = await made(house, "team");
    const { code } = team["project"] as { code: string };
    const { id: departmentId } = await made(house, "department");
    const input = { grade: "LEAD", departmentId, teamId: team.id, projectCodes: [code], leftOn: "2026-03-01" };
    expect((await change("employee", { id, version: 1, ...input })).row).toMatchObject({
      ...{ grade: "LEAD", department: { id: departmentId }, team: { id: team.id }, projects: [{ code }] },
      leftOn: "2026-03-01",
    });
  });

  test.each<[Noun, Values, string, string]>([
    ["city", { divisionCode: "2102" }, "INVALID", "divisionCode"],
    ["project", { filedName: "" }, "INVALID", "filedName"],
    ["department", { firstResponsibleId: "emp_none" }, "NOT_FOUND", "firstResponsibleId"],
    ["department", { firstResponsibleId: "" }, "NOT_FOUND", "firstResponsibleId"],
    ["team", { leaderId: "emp_none" }, "NOT_FOUND", "leaderId"],
    ["employee", { departmentId: "dep_none" }, "NOT_FOUND", "departmentId"],
    ["employee", { teamId: "" }, "NOT_FOUND", "teamId"],
    ["employee", { projectCodes: ["ZZ-99"] }, "NOT_FOUND", "projectCodes"],
    ["employee", { projectCodes: ["A", "A"] }, "INVALID", "projectCodes"],
    ["employee", { leftOn: "2024-02-28" }, "INVALID", "leftOn"],
  ])("of a %s, with %j, is refused", async (noun, wrong, code, field) => {
    const { id } = await made(house, noun);
    expect(await change(noun, { id, version: 1, ...wrong })).toMatchObject({
      row: null,
      userErrors: [{ code, field: [field] }],
    });
  });
});
