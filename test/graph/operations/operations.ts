import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { homeOf } from "../../../cli/seed/home.js";
import { makePerson } from "../../../cli/seed/person.js";
import { newId } from "../../../subgraphs/shared/scalars.js";
import { packageRoot } from "../../../cli/package-root.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { people } from "../../support/house-databases.js";
import { crewOf, everyChronicle } from "../../support/house-people.js";

const folder = join(packageRoot(), "schema", "operations");
const files = readdirSync(folder).map((file) => file.replace(".graphql", ""));

function operation(name: string): string {
  return readFileSync(join(folder, `${name}.graphql`), "utf8");
}

const owner = everyChronicle().find(({ rows }) => rows("work_order").length > 0 && rows("deal").length > 0)!;
const { place, mobile } = owner.person;
const [sales, agent, butler] = (["sales_consultant", "service_agent", "property_butler"] as const).map((role) =>
  employeeOf(place.code, role),
) as [Caller, Caller, Caller];
type Caller = ReturnType<typeof employeeOf>;

/** Each query, its variables, and the statements that it may cost. */
const queries: Record<string, { variables: Record<string, unknown>; statements: number }> = {
  "customer-search": { variables: { mobile }, statements: 8 },
  "customer-360": { variables: {}, statements: 17 },
  "project-board": { variables: { code: place.code }, statements: 8 },
  "employee-day": { variables: { id: butler.subject }, statements: 7 },
  "unit-history": { variables: { id: homeOf(owner.person).id }, statements: 9 },
  "registrations-page": { variables: {}, statements: 3 },
  "cases-with-tiers": { variables: {}, statements: 3 },
};

/** The documents that applications use: each of them is asked here, and the figures are what they may cost. */
export function operations(house: TestHouse): void {
  const asked: string[] = [];
  const run = (name: string, variables: Record<string, unknown>, caller?: Caller) => {
    asked.push(name);
    return house.ask(operation(name), variables, caller);
  };

  test.each(Object.entries(queries))("%s is answered within its budget", async (name, { variables, statements }) => {
    const given = name === "customer-360" ? { id: await customerOf(house, owner) } : variables;
    const answer = await run(name, given);
    expect(answer.errors).toBeUndefined();
    for (const part of Object.values(answer.data as object)) expect(part).not.toBeNull();
    expect(answer.statements).toBeLessThanOrEqual(statements);
  });

  test("a person is registered, gets a card, brings a matter to the desk and has it put right", async () => {
    const { surname, given, idNumber, mobile: number } = makePerson(people + 2_000);
    const person = { name: surname + given, idNumber, mobile: number, projectCode: place.code };
    const step = async (name: string, input: object, caller: Caller, field: string) => {
      const { data, errors } = await run(name, { input }, caller);
      const [payload] = Object.values(data as Record<string, { userErrors: object[] } & Record<string, Row>>);
      expect([name, errors, payload?.userErrors]).toEqual([name, undefined, []]);
      return payload![field]!;
    };
    const { id: handle } = await step(
      "customer-register",
      { ...person, department: "MARKETING" },
      sales,
      "registration",
    );
    const card = await step("id-card-issue", { customerHandle: handle, projectCode: place.code }, sales, "idCard");
    expect(await step("id-card-activate", { id: card.id, version: 1 }, butler, "idCard")).toMatchObject({
      state: "ACTIVE",
    });

    const matter = { kind: "REPAIR", category: "ENGINEERING_QUALITY", channel: "HOTLINE", subject: "门锁损坏" };
    const about = { customerHandle: handle, projectCode: place.code };
    const { id } = await step("case-open", { ...matter, ...about }, agent, "case");
    const nobody = await run("case-tier-follow", { input: { id, version: 1, tier: "ORDINARY" } });
    expect(nobody.data.caseTierFollow.userErrors).toMatchObject([{ message: "The case is ORDINARY already." }]);
    await step("case-acknowledge", { id, version: 1 }, agent, "case");
    const to = { department: "PROPERTY", ownerId: butler.subject, reason: "属物业维修" };
    await step("case-hand-off", { id, version: 2, ...to }, agent, "case");
    const asking = { ...about, caseId: id, serviceLine: "MAINTENANCE", title: "更换门锁" };
    const work = await step("work-order-raise", asking, agent, "workOrder");
    await step("work-order-dispatch", { id: work.id, version: 1, assigneeId: butler.subject }, butler, "workOrder");
    await step("work-order-accept", { id: work.id, version: 2 }, butler, "workOrder");
    await step("work-order-finish", { id: work.id, version: 3, result: "已更换" }, butler, "workOrder");
    await step("case-progress", { id, version: 3, text: "门锁已更换" }, butler, "case");
    await step("case-resolve", { id, version: 4, text: "更换门锁，客户确认" }, butler, "case");
    await step("case-call-back", { id, version: 5, outcome: "CONTENT", note: "门锁好用" }, agent, "case");
    expect(await step("case-close", { id, version: 6 }, agent, "case")).toMatchObject({ state: "CLOSED", version: 7 });
  });

  test("a stranger's matter comes in by one request, within its budget", async () => {
    const { surname, given, mobile: number } = makePerson(people + 2_001);
    const id = newId("reg");
    const person = { id, name: surname + given, mobile: number, projectCode: place.code, department: "SERVICE" };
    const told = { channel: "HOTLINE", kind: "ENQUIRY", category: "SERVICE_PROCESS", said: "会所开放时间" };
    const matter = { ...told, customerHandle: id, projectCode: place.code };
    const { data, errors, statements } = await run("case-intake", { person, matter }, agent);
    expect([errors, data.caseIntake.userErrors]).toEqual([undefined, []]);
    expect(data.caseIntake.case).toMatchObject({ owner: { id: agent.subject }, customer: { name: person.name } });
    expect(statements).toBeLessThanOrEqual(12);
  });

  test("registrations of another system are taken in", async () => {
    const row = { externalId: "V-1", projectCode: place.code, department: "MARKETING", name: "访客" };
    const { data, errors } = await run(
      "import-registrations",
      { input: { source: "crm", registrations: [row] } },
      sales,
    );
    expect([errors, data.importRegistrations.userErrors]).toEqual([undefined, []]);
    expect(data.importRegistrations.summary).toMatchObject({ read: 1, added: 1, rejected: [] });
  });

  test("a home that nobody bought is subscribed to", async () => {
    const visitor = everyChronicle().find(({ person }) => person.course === "visitor" && person.place === place)!;
    const home = homeOf(visitor.person);
    const parties = { customerHandle: await customerOf(house, visitor), projectCode: place.code, unitId: home.id };
    const { data, errors } = await run(
      "deal-subscribe",
      { input: { ...parties, price: home.price, deposit: 1_000_000 } },
      sales,
    );
    expect([errors, data.dealSubscribe.userErrors]).toEqual([undefined, []]);
    expect(data.dealSubscribe.deal).toMatchObject({ state: "SUBSCRIBED", unit: { id: home.id } });
    expect(crewOf(place.code).consultant).toContain(sales.subject);
  });

  test("whoever carries out what persons ask is told what is to be done, and that nothing of the kind is", async () => {
    const runner = { subject: "runner", role: "administrator", projects: "*" } as const;
    const requestId = newId("dsr");
    const pending = await run("requests-pending", {}, runner);
    expect([pending.errors, pending.data.dataSubjectRequests.nodes]).toEqual([undefined, expect.any(Array)]);
    const input = { requestId, kind: "ACCESS", handles: [newId("reg")] };
    const each = (department: string) => ({ [department]: input, [`${department}Asked`]: true });
    const all = ["organization", "marketing", "service", "property"].map(each);
    const done = await run("request-carry-out", Object.assign({}, ...all), runner);
    const { carriedOutAt, lines, keptHandles } = done.data.organization.receipt;
    expect(lines).toEqual([expect.objectContaining({ record: "access", found: 0 })]);
    const receipt = { requestId, department: "organization", carriedOutAt, lines, keptHandles };
    const added = await run("request-receipt-add", { input: receipt }, runner);
    const completed = await run("request-complete", { input: { requestId } }, runner);
    const none = { request: null, userErrors: [{ message: "No such request is being carried out." }] };
    expect([added.data.requestReceiptAdd, completed.data.customerRequestCarryOut]).toEqual([none, none]);
  });

  test("a query is answered by its registered id as it is by its text", async () => {
    const { CustomerSearchDocument: search } = await import("../../../client/generated/graphql.js");
    const { hash: documentId } = search.__meta__ as { hash: string };
    const headers = { "content-type": "application/json", authorization: `Bearer ${await house.issuer.sign(agent)}` };
    const body = JSON.stringify({ documentId, variables: { mobile } });
    const response = await fetch(house.url, { method: "POST", headers, body });
    const { data } = await house.ask(operation("customer-search"), { mobile }, agent);
    expect(await response.json()).toEqual({ data });
  });

  test("none was left out", () => {
    expect([...new Set(asked)].sort()).toEqual(files.sort());
  });
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
