import { roles } from "../../../../subgraphs/shared/caller.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import {
  act,
  type Answer,
  made,
  nouns,
  type Noun,
  openOrganization,
  somebody,
  valid,
  type Values,
} from "../support.js";

let house: OpenSubgraph;
beforeAll(async () => void (house = await openOrganization()));
afterAll(() => house.close());

const create = (noun: Noun, input: Values, caller = somebody("administrator")): Promise<Answer> =>
  act(house, noun, "Create", input, caller);

const prefixes = { city: "cit", legalEntity: "len", project: "prj", department: "dep", team: "tea", employee: "emp" };
/** What everybody else hears. */
const refused = { errors: [{ code: "FORBIDDEN", message: "Your role has no right to this." }] };

async function count(noun: Noun): Promise<number> {
  const table = noun === "legalEntity" ? "legal_entity" : noun;
  const [row] = await house.source.query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
  return row!.n;
}

describe.each(nouns)("a new %s", (noun) => {
  test("has an id of its own kind, is at version 1, and shows what was written", async () => {
    const input = await valid(house, noun);
    const { row, userErrors } = await create(noun, input);
    expect(userErrors).toEqual([]);
    expect(row.id).toMatch(new RegExp(`^${prefixes[noun]}_[0-9a-z]{26}$`));
    expect(row.version).toBe(1);
    for (const [name, value] of Object.entries(input)) if (name in row) expect(row[name]).toEqual(value);
  });

  test("is entered by administrators alone", async () => {
    const input = await valid(house, noun);
    const before = await count(noun);
    for (const role of roles.filter((role) => role !== "administrator"))
      expect(await create(noun, input, somebody(role))).toMatchObject(refused);
    expect(await count(noun)).toBe(before);
  });

  test("is entered once for one idempotency key, in a row and at once", async () => {
    const input = { ...(await valid(house, noun)), idempotencyKey: `once ${noun}` };
    const before = await count(noun);
    const answers = await Promise.all([1, 2, 3, 4].map(() => create(noun, input)));
    answers.push(await create(noun, input));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(answers.map(({ row }) => row.id)).size).toBe(1);
    expect(await count(noun)).toBe(before + 1);
    const other = await create(noun, { ...input, name: "Another name" });
    expect(other).toMatchObject({ row: null, userErrors: [{ code: "KEY_REUSED", field: ["idempotencyKey"] }] });
  });

  test.each<[string, string, RegExp]>([
    ["no letter", "", /1 to \d+ characters.*; 0 came\.$/],
    ["nothing but spaces", "  ", /not only spaces.*; 2 came\.$/],
    ["two hundred letters", "屋".repeat(200), /; 200 came\.$/],
    ["a letter of code zero", "a\0b", /none of code zero/],
  ])("is refused with a name of %s", async (_, name, message) => {
    const { row, userErrors } = await create(noun, { ...(await valid(house, noun)), name });
    expect({ row, userErrors }).toEqual({
      row: null,
      userErrors: [{ code: "INVALID", field: ["name"], message: expect.stringMatching(message) }],
    });
  });
});

describe("what is refused", () => {
  test.each<[Noun, Values, string, string, RegExp]>([
    ["city", { code: "dl" }, "INVALID", "code", /two capital letters, as in "DL", and was "dl"/],
    ["city", { code: "DLX" }, "INVALID", "code", /two capital letters/],
    ["city", { divisionCode: "21020" }, "INVALID", "divisionCode", /six digits, and was "21020"/],
    ["legalEntity", { uscc: "91210200MA0TEST00" }, "INVALID", "uscc", /18 characters of GB 32100/],
    ["project", { code: "QQ-01" }, "INVALID", "code", /begins with [A-Z]{2}-, not "QQ-01"/],
    ["project", { code: "DL1" }, "INVALID", "code", /two letters, a dash and two digits, and was "DL1"/],
    ["project", { cityId: "cit_none" }, "NOT_FOUND", "cityId", /no such city/],
    ["project", { legalEntityId: "len_none" }, "NOT_FOUND", "legalEntityId", /no such company/],
    ["project", { filedName: " " }, "INVALID", "filedName", /not only spaces/],
    ["department", { cityId: "cit_none" }, "NOT_FOUND", "cityId", /no such city/],
    ["department", { cityId: "" }, "NOT_FOUND", "cityId", /no such city/],
    ["department", { firstResponsibleId: "emp_none" }, "NOT_FOUND", "firstResponsibleId", /no such employee/],
    ["team", { projectCode: "ZZ-99" }, "NOT_FOUND", "projectCode", /There is no project ZZ-99/],
    ["team", { leaderId: "" }, "NOT_FOUND", "leaderId", /no such employee/],
    ["employee", { departmentId: "dep_none" }, "NOT_FOUND", "departmentId", /no such department/],
    ["employee", { teamId: "tea_none" }, "NOT_FOUND", "teamId", /no such team/],
    ["employee", { projectCodes: ["ZZ-98", "ZZ-99"] }, "NOT_FOUND", "projectCodes", /no project ZZ-98, ZZ-99\.$/],
    ["employee", { projectCodes: ["A", "A"] }, "INVALID", "projectCodes", /each project once/],
    ["employee", { staffNumber: "" }, "INVALID", "staffNumber", /1 to 20 characters/],
  ])("a new %s with %j is %s", async (noun, wrong, code, field, message) => {
    const input = await valid(house, noun);
    const before = await count(noun);
    const { row, userErrors } = await create(noun, { ...input, ...wrong });
    const expected = { code, field: [field], message: expect.stringMatching(message) };
    expect({ row, userErrors }).toEqual({ row: null, userErrors: [expected] });
    expect(await count(noun)).toBe(before);
  });

  test("names every field that is wrong at once", async () => {
    const { userErrors } = await create("city", { code: "dl", name: "", divisionCode: "x" });
    expect(userErrors.map(({ field }) => field)).toEqual([["code"], ["name"], ["divisionCode"]]);
  });

  test.each<[Noun, string]>([
    ["city", "code"],
    ["legalEntity", "uscc"],
    ["project", "code"],
    ["employee", "staffNumber"],
  ])("a second %s with the same %s, one after another and at once", async (noun, field) => {
    const input = await valid(house, noun);
    const answers = await Promise.all([1, 2, 3, 4].map((n) => create(noun, { ...input, name: `Name ${n}` })));
    answers.push(await create(noun, { ...input, name: "Late" }));
    const codes = answers.map(({ userErrors: [first] }) => first && `${first.code} ${first.field.join(".")}`);
    expect(codes.sort()).toEqual([...Array<string>(4).fill(`TAKEN ${field}`), undefined]);
  });

  test("a day that is not in the calendar, before anything is done", async () => {
    const answer = await create("employee", { ...(await valid(house, "employee")), joinedOn: "2026-02-29" });
    expect(answer.errors?.[0]?.message).toContain("joinedOn");
  });
});

describe("what is optional", () => {
  test("a department of the group has no city and may have nobody who answers first", async () => {
    const { row } = await create("department", { kind: "GROUP", name: "Group" });
    expect(row).toMatchObject({ kind: "GROUP", city: null, firstResponsible: null });
  });

  test("a team has a leader, an employee a team and projects, each of them shown", async () => {
    const team = await made(house, "team");
    const { code } = team["project"] as { code: string };
    const employee = await made(house, "employee", { teamId: team.id, projectCodes: [code] });
    expect(employee).toMatchObject({ team: { id: team.id }, projects: [{ code }], leftOn: null });
    const led = await made(house, "team", { leaderId: employee.id });
    expect(led).toMatchObject({ leader: { id: employee.id } });
    const department = await made(house, "department", { firstResponsibleId: employee.id });
    expect(department).toMatchObject({ firstResponsible: { id: employee.id } });
  });
});
