import { setTimeout as sleep } from "node:timers/promises";
import { askGraph } from "../../../cli/rounds/ask-graph.js";
import { privacyRunner } from "../../../cli/privacy/privacy-runner.js";
import { runRequests } from "../../../cli/privacy/run-requests.js";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import type { Shape, TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { type Chronicle, everyChronicle } from "../../support/house-people.js";

const everyone = everyChronicle();
const knownToAll = (chronicle: Chronicle) =>
  chronicle.rows("deal").length > 0 && chronicle.rows("case").length > 0 && chronicle.rows("occupancy").length > 0;
const [buyer, copied] = everyone.filter(knownToAll).slice(-2) as [Chronicle, Chronicle];
const lookers = everyone.filter(
  ({ person, registrations }) => person.course === "visitor" && registrations.length === 1,
);
const [looker, waiting] = lookers.slice(-2) as [Chronicle, Chronicle];

const officer: Caller = { subject: "emp_officer", role: "privacy_officer", projects: "*" };
const deskOf = ({ person }: Chronicle) => employeeOf(person.place.code, "service_agent");
const row = "request { id version state dueOn customer { id } } userErrors { code message }";
const input = (mutation: string) => `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) {
  ${mutation}(input: $input) { ${row} } }`;

/** What somebody asks of the own data is carried out by every department, and by each of them once. */
export function personsAsk(house: TestHouse, shape: Shape): void {
  const run = () => runRequests(askGraph(house.url, () => house.issuer.sign(privacyRunner)));
  const act = async (mutation: string, given: object, caller: Caller) => {
    const { data, errors } = await house.ask(input(mutation), { input: given }, caller);
    expect([errors, data[mutation].userErrors]).toEqual([undefined, []]);
    return data[mutation].request as { id: string; version: number; state: string };
  };
  const open = async (chronicle: Chronicle, kind: string) => {
    const asked = { customerId: await customerOf(house, chronicle), kind, through: "IN_PERSON" };
    return act("dataSubjectRequestOpen", asked, deskOf(chronicle));
  };
  const accept = ({ id, version }: { id: string; version: number }) =>
    act("dataSubjectRequestAccept", { id, version, identityChecked: true }, officer);
  const receipts = async (id: string) => {
    const { data } = await house.ask(progress, { id }, officer);
    return data.dataSubjectRequest as Progress;
  };

  test("a copy has what every department wrote down, and who looked, and is handed out by those who decide", async () => {
    const { id } = await accept(await open(copied, "COPY"));
    expect((await run()).done).toContain(id);
    const { state, progress: steps } = await receipts(id);
    expect([state, steps.map(({ department, receipt }) => [department, !!receipt])]).toEqual([
      "DONE",
      ["organization", "marketing", "service", "property", "customer"].map((name) => [name, true]),
    ]);
    const { data, errors } = await house.ask(copies, { id }, officer);
    expect(errors).toBeUndefined();
    const found = (name: string) => JSON.parse(data.dataSubjectRequest[name].text) as Record<string, object[]>;
    expect(found("customerCopy")["registration"]).toHaveLength(copied.registrations.length);
    expect(data.dataSubjectRequest.customerCopy.text).toContain(copied.person.idNumber);
    expect(found("customerCopy")["access"]).toContainEqual(expect.objectContaining({ action: "customersByMobile" }));
    expect(found("marketingCopy")["lead"]).toHaveLength(copied.rows("lead").length);
    expect(found("serviceCopy")["case"]).toHaveLength(copied.rows("case").length);
    expect(found("propertyCopy")["occupancy"]).toHaveLength(copied.rows("occupancy").length);
    const lines = (data.dataSubjectRequest.csv.text as string).split("\n");
    expect(lines[0]).toBe("record,row,field,value");
    expect(lines.length).toBeGreaterThan(copied.rows("lead").length * 5);
    const desk = await house.ask(copies, { id }, deskOf(copied));
    expect(desk.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("who only looked is forgotten in every department, and from the first word on no longer contacted", async () => {
    const id = await customerOf(house, looker);
    const before = await house.ask(person, { id });
    expect(before.data.customer).toMatchObject({
      name: looker.name,
      leads: { totalCount: looker.rows("lead").length },
    });
    const asked = await open(looker, "DELETION");
    expect((await house.ask(person, { id })).data.customer.mayContact).toEqual({ allowed: false, reason: "STOPPED" });
    const { id: request } = await accept(asked);
    expect((await run()).done).toContain(request);
    const { data, errors } = await house.ask(person, { id });
    expect(errors).toBeUndefined();
    expect(data.customer).toMatchObject({ name: null, mobile: null, leads: { totalCount: 0 }, contactPoints: [] });
    const found = await house.ask("query ($mobile: String!) { customersByMobile(mobile: $mobile) { id } }", {
      mobile: looker.person.mobile,
    });
    expect(found.data.customersByMobile).toEqual([]);
  });

  test("who bought is forgotten but for what the law keeps, which says until when; done once, however often it is asked", async () => {
    const id = await customerOf(house, buyer);
    const { id: request } = await accept(await open(buyer, "DELETION"));
    expect((await run()).done).toContain(request);
    const { progress: steps } = await receipts(request);
    const lines = steps.flatMap(({ receipt }) => receipt!.lines);
    expect(lines).toContainEqual(expect.objectContaining({ record: "deal", kept: 1, law: "反洗钱法 art. 34" }));
    expect(lines).toContainEqual(
      expect.objectContaining({ record: "touchpoint", deleted: buyer.rows("touchpoint").length }),
    );
    const { data } = await house.ask(person, { id });
    expect(data.customer).toMatchObject({
      name: buyer.name,
      deals: { totalCount: 1 },
      mayContact: { reason: "STOPPED" },
    });
    const again = { requestId: request, kind: "DELETION", handles: [id] };
    const carried = `mutation ($input: MarketingRequestCarryOutInput!) { marketingRequestCarryOut(input: $input) {
      receipt { carriedOutAt lines { record found deleted kept } } } }`;
    const sent = await house.ask(carried, { input: again }, privacyRunner);
    const marketing = steps.find(({ department }) => department === "marketing")!.receipt!;
    expect(sent.data.marketingRequestCarryOut.receipt.carriedOutAt).toBe(marketing.carriedOutAt);
  });

  test("is decided by those who see every project, and carried out by nobody who asks for it", async () => {
    const asked = await open(copied, "ACCESS");
    const ofOne: Caller = { ...officer, projects: [copied.person.place.code] };
    for (const caller of [deskOf(copied), ofOne]) {
      const given = { id: asked.id, version: asked.version, identityChecked: true };
      const { errors } = await house.ask(input("dataSubjectRequestAccept"), { input: given }, caller);
      expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    }
    const carried =
      "mutation ($input: ServiceRequestCarryOutInput!) { serviceRequestCarryOut(input: $input) { userErrors { code } } }";
    const direct = { requestId: asked.id, kind: "DELETION", handles: ["reg_x"] };
    const { errors } = await house.ask(carried, { input: direct }, officer);
    expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    await act("dataSubjectRequestRefuse", { id: asked.id, version: asked.version, reason: "身份无法核验" }, officer);
  });

  if (shape === "many hosts")
    test("is completed although a department was down: it is asked again when it is back", async () => {
      const { id } = await accept(await open(waiting, "DELETION"));
      await house.kill("marketing");
      expect(await run()).toMatchObject({ done: [], waiting: [{ id, departments: ["marketing"] }] });
      const then = (await receipts(id)).progress.filter(({ receipt }) => receipt).map(({ department }) => department);
      expect(then).toEqual(["organization", "service", "property"]);
      await house.revive("marketing");
      const end = performance.now() + 20_000;
      while (!(await run()).done.includes(id) && performance.now() < end) await sleep(200);
      expect((await receipts(id)).state).toBe("DONE");
    });
}

interface Progress {
  readonly state: string;
  readonly progress: { department: string; receipt: { carriedOutAt: string; lines: object[] } | null }[];
}

const progress = `query ($id: ID!) { dataSubjectRequest(id: $id) { state progress { department receipt {
  carriedOutAt lines { record found deleted anonymised kept law keptUntil } } } } }`;

const person = `query ($id: ID!) { customer(id: $id) { name mobile contactPoints { id } mayContact(purpose: MARKETING) { allowed reason }
  leads { totalCount } deals { totalCount } } }`;

const copies = `query ($id: ID!) { dataSubjectRequest(id: $id) { customerCopy { text } marketingCopy { text } serviceCopy { text }
  propertyCopy { text } organizationCopy { rows } csv: marketingCopy(format: CSV) { text } } }`;
