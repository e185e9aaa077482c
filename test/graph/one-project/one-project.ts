import { homeOf } from "../../../cli/seed/home.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { crewOf, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const chronicles = everyChronicle();

/** Somebody who looked at a second project; who works there is the caller. */
const wanderer = chronicles.find(({ registrations }) => registrations.at(-1)!.externalId.endsWith("elsewhere"))!;
const elsewhere = wanderer.registrations.at(-1)!;
const [theirs, ours] = [wanderer.person.place.code, elsewhere.projectCode];
const caller = employeeOf(ours, "service_agent");

/** Lists at the root, and the table whose rows of a project they must show, and no others. */
const lists = [
  ["cases", "case"],
  ["leads", "lead"],
  ["opportunities", "opportunity"],
  ["deals", "deal"],
  ["touchpoints", "touchpoint"],
  ["units", "unit"],
  ["occupancies", "occupancy"],
  ["handovers", "handover"],
  ["workOrders", "work_order"],
] as const;

function count(table: string, project: string): number {
  return chronicles.flatMap(({ rows }) => rows(table)).filter((row) => row.project_code === project).length;
}

function registeredIn(project: string) {
  return chronicles.flatMap(({ registrations }) => registrations.filter(({ projectCode }) => projectCode === project));
}

export function oneProject(house: TestHouse): void {
  test.each(lists)("%s shows the rows of the caller's project and counts no others", async (list, table) => {
    expect(count(table, theirs)).toBeGreaterThan(0);
    const { data, errors } = await house.ask(
      `{ ${list}(first: 100) { totalCount nodes { project { code } } } }`,
      {},
      caller,
    );
    expect(errors).toBeUndefined();
    expect(data[list].totalCount).toBe(count(table, ours));
    expect(new Set(data[list].nodes.map((row: { project: { code: string } }) => row.project.code))).toEqual(
      new Set([ours]),
    );
  });

  test("customers and registrations are those who came to the caller's project", async () => {
    const { data } = await house.ask(
      "{ customers(first: 100) { totalCount nodes { projects { code } } } registrations { totalCount } }",
      {},
      caller,
    );
    const people = chronicles.filter(({ registrations }) =>
      registrations.some(({ projectCode }) => projectCode === ours),
    );
    expect([data.customers.totalCount, data.registrations.totalCount]).toEqual([
      people.length,
      registeredIn(ours).length,
    ]);
    for (const { projects } of data.customers.nodes) expect(projects).toEqual([{ code: ours }]);
  });

  test("asking for another project by its code finds nothing", async () => {
    const { data } = await house.ask(
      `query ($code: String!) {
        customers(projectCodes: [$code]) { totalCount }
        cases(filter: { projectCode: $code }) { totalCount }
        units(filter: { projectCodes: [$code] }) { totalCount }
      }`,
      { code: theirs },
      caller,
    );
    expect(data).toEqual({ customers: { totalCount: 0 }, cases: { totalCount: 0 }, units: { totalCount: 0 } });
  });

  test("a person of two projects is there, and of the other project nothing but the person", async () => {
    const id = await customerOf(house, wanderer);
    const { data, errors } = await house.ask(question(import.meta.url, "wanderer"), { id }, caller);
    expect(errors).toBeUndefined();
    const { goldenValues, ...rest } = data.customer;
    const none = { totalCount: 0 };
    expect(rest).toEqual({
      name: wanderer.name,
      projects: [{ code: ours }],
      registrations: { totalCount: 1, nodes: [{ externalId: elsewhere.externalId }] },
      touchpoints: none,
      leads: none,
      opportunities: none,
    });
    const sources = goldenValues.map(
      ({ registration }: { registration: { externalId: string } | null }) => registration,
    );
    expect(new Set(sources)).toEqual(
      new Set([...sources].filter((source) => source === null || source.externalId === elsewhere.externalId)),
    );
    const [all] = [await house.ask(question(import.meta.url, "wanderer"), { id })];
    expect(all.data.customer.registrations.totalCount).toBe(2);
    expect(all.data.customer.leads.totalCount).toBe(1);
  });

  test("a person of another project alone is not there, by id or by number", async () => {
    const stranger = chronicles.find(({ registrations }) =>
      registrations.every(({ projectCode }) => projectCode === theirs),
    )!;
    const { data, errors } = await house.ask(
      "query ($id: ID!, $mobile: String!) { customer(id: $id) { name } customersByMobile(mobile: $mobile) { name } }",
      { id: await customerOf(house, stranger), mobile: stranger.person.mobile },
      caller,
    );
    expect([data, errors]).toEqual([{ customer: null, customersByMobile: [] }, undefined]);
  });

  test("another project shows its name, and nothing that hangs on it, its people or its homes", async () => {
    const owner = chronicles.find(({ person, rows }) => person.place.code === theirs && rows("case").length > 0)!;
    const asked = {
      project: theirs,
      employee: crewOf(theirs).butler[0]!,
      unit: homeOf(owner.person).id,
    };
    const { data, errors } = await house.ask(question(import.meta.url, "around"), asked, caller);
    expect(errors).toBeUndefined();
    expect(data.unit).toBeNull();
    for (const { name, ...hanging } of [data.projectByCode, data.employee]) {
      expect(name).toEqual(expect.any(String));
      for (const list of Object.values(hanging)) expect(list).toEqual({ totalCount: 0 });
    }
    const { data: all } = await house.ask(question(import.meta.url, "around"), asked);
    expect(all.projectByCode.cases.totalCount).toBe(count("case", theirs));
    expect(all.unit).toEqual({ room: homeOf(owner.person).room });
  });

  test("nobody changes a row of another project, or learns that it is there", async () => {
    const row = chronicles.flatMap(({ rows }) => rows("case")).find(({ project_code: code }) => code === theirs)!;
    const note =
      "mutation ($input: CaseNoteInput!) { caseNote(input: $input) { case { id } userErrors { code field } } }";
    const answers = [];
    for (const id of [row.id as string, "cas_01h455vb4pex5vsknk084sn02q"]) {
      const { data } = await house.ask(note, { input: { id, text: "看看" } }, caller);
      answers.push(data.caseNote);
    }
    expect(answers[0]).toEqual({ case: null, userErrors: [{ code: "NOT_FOUND", field: ["id"] }] });
    expect(answers[1]).toEqual(answers[0]);
  });

  test("nobody writes into another project", async () => {
    const { data, errors } = await house.ask(
      `mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { customer { id } } }`,
      { input: { projectCode: theirs, department: "SERVICE", name: "越界" } },
      caller,
    );
    expect([data, errors?.[0]?.extensions.code]).toEqual([{ customerRegister: null }, "FORBIDDEN"]);
  });
}
