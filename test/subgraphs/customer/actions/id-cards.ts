import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, openCustomer, type OpenCustomer, type Row } from "../open-customer.js";

const sales = callerOf("sales_consultant", "DL-01");
const butler = callerOf("property_butler", "DL-01");
const manager = callerOf("property_manager", "DL-01");
const card = `idCard { id cardNo state version customer { id } project { code } issuedBy { id } issuedDepartment activatedBy { id }
  activatedAt reason redirectsTo { id } } userErrors { code field message }`;
const issueMutation = `mutation ($input: IdCardIssueInput!) { idCardIssue(input: $input) { ${card} } }`;

/** The cards of customers. */
export function idCards(): void {
  describe("a customer's card", () => {
    let open: OpenCustomer;
    let serial = 0;
    beforeAll(async () => {
      open = await openCustomer();
    });
    afterAll(() => open.close());

    const someone = () => open.register({ name: "王伟", mobile: `138${String(++serial).padStart(8, "0")}` });
    const issue = async (customerHandle: string, caller = sales) =>
      (await open.get<{ idCardIssue: Row }>(issueMutation, { input: { customerHandle, projectCode: "DL-01" } }, caller))
        .idCardIssue;
    const step = async (name: "Activate" | "Suspend" | "Void", input: object, caller = manager) => {
      const reason = name === "Activate" ? {} : { reason: "lost" };
      const mutation = `mutation ($input: IdCard${name}Input!) { answer: idCard${name}(input: $input) { ${card} } }`;
      return (await open.get<{ answer: Row }>(mutation, { input: { ...reason, ...input } }, caller)).answer;
    };
    const cardOf = async (id: string) =>
      (
        await open.get<{ customer: { card: Row | null } }>(
          "query ($id: ID!) { customer(id: $id) { id card { id state cardNo } } }",
          { id },
        )
      ).customer.card;

    test("is issued by sales, pending, with a number that has a check digit", async () => {
      const { id, customer } = await someone();
      const { idCard, userErrors } = await issue(id);
      expect(userErrors).toEqual([]);
      expect(idCard).toMatchObject({
        state: "PENDING",
        issuedBy: { id: sales.subject },
        issuedDepartment: "MARKETING",
        project: { code: "DL-01" },
      });
      expect(idCard.cardNo).toMatch(/^KH\d{10}$/);
      expect(idCard.customer).toEqual(customer);
      expect(
        (await open.get("query ($no: String!) { idCardByNo(cardNo: $no) { id } }", { no: idCard.cardNo })).idCardByNo
          .id,
      ).toBe(idCard.id);
    });

    test("is one for each person: issued again, under whichever handle and at the same moment, it is the same", async () => {
      const { id, customer } = await someone();
      const answers = await Promise.all([id, customer.id, id, customer.id].map((handle) => issue(handle)));
      expect(new Set(answers.map(({ idCard }) => (idCard as { id: string }).id)).size).toBe(1);
    });

    test("is activated by property management, who and when is written down; again it changes nothing", async () => {
      const { idCard } = await issue((await someone()).id);
      const first = await step("Activate", { id: idCard.id, version: idCard.version }, butler);
      expect(first.idCard).toMatchObject({ state: "ACTIVE", version: 2, activatedBy: { id: butler.subject } });
      const again = await step("Activate", { id: idCard.id, version: 1 }, manager);
      expect(again).toEqual({ ...first, userErrors: [] });
    });

    test("is suspended, active again, void for good; a new one may follow", async () => {
      const { id } = await someone();
      const { idCard } = await issue(id);
      const states = [];
      let version = idCard.version;
      for (const name of ["Activate", "Suspend", "Activate", "Void"] as const) {
        const answer = await step(name, { id: idCard.id, version });
        version = answer.idCard.version;
        states.push(answer.idCard.state);
      }
      expect(states).toEqual(["ACTIVE", "SUSPENDED", "ACTIVE", "VOID"]);
      expect(await step("Activate", { id: idCard.id, version })).toMatchObject({
        idCard: null,
        userErrors: [{ code: "STATE", field: ["id"], message: "A card that is VOID cannot be made ACTIVE." }],
      });
      expect(await cardOf(id)).toBeNull();
      expect((await issue(id)).idCard.id).not.toBe(idCard.id);
    });

    test("is not suspended before it is active, nor changed on a stale version", async () => {
      const { idCard } = await issue((await someone()).id);
      expect((await step("Suspend", { id: idCard.id, version: 1 })).userErrors[0].code).toBe("STATE");
      expect((await step("Activate", { id: idCard.id, version: 9 })).userErrors[0].code).toBe("STALE_VERSION");
    });

    test("is for whom it is for: sales issue, the project's property team does the rest, others see nothing", async () => {
      const { id } = await someone();
      const { idCard } = await issue(id);
      const codeOf = async (name: string, input: object, caller: typeof sales) => {
        const mutation = `mutation ($input: IdCard${name}Input!) { answer: idCard${name}(input: $input) { userErrors { code } } }`;
        const { data, errors } = await open.ask(mutation, { input }, caller);
        return errors?.[0]?.extensions["code"] ?? ((data as { answer: Row }).answer["userErrors"][0]?.code as unknown);
      };
      const stepInput = { id: idCard.id, version: 1 };
      expect(await codeOf("Issue", { customerHandle: id, projectCode: "DL-01" }, butler)).toBe("FORBIDDEN");
      expect(await codeOf("Issue", { customerHandle: id, projectCode: "SH-01" }, sales)).toBe("FORBIDDEN");
      expect(
        await codeOf("Issue", { customerHandle: id, projectCode: "SH-01" }, callerOf("sales_manager", "SH-01")),
      ).toBe("NOT_FOUND");
      expect(await codeOf("Activate", stepInput, sales)).toBe("FORBIDDEN");
      expect(await codeOf("Activate", stepInput, callerOf("property_butler", "SH-01"))).toBe("NOT_FOUND");
      expect(await codeOf("Void", { ...stepInput, reason: "lost" }, butler)).toBe("FORBIDDEN");
      expect(await codeOf("Void", { ...stepInput, reason: "" }, manager)).toBe("INVALID");
    });

    test("of somebody who turns out to have two gives way to the active one, and is back when they are two after all", async () => {
      const idNumber = "11010519491231002X";
      const left = await open.register({ name: "陈静", mobile: "13700000001" });
      const right = await open.register({ name: "陈晶", idNumber });
      const [pending, active] = [(await issue(left.id)).idCard, (await issue(right.id)).idCard];
      await step("Activate", { id: active.id, version: 1 });
      const bridge = await open.register({ name: "陈静", mobile: "13700000001", idNumber });
      expect(await cardOf(left.id)).toEqual(await cardOf(right.id));
      expect(await cardOf(left.id)).toMatchObject({ id: active.id, state: "ACTIVE" });
      const gaveWay = await open.get("query ($id: ID!) { idCard(id: $id) { state redirectsTo { id } version } }", {
        id: pending.id,
      });
      expect(gaveWay.idCard).toMatchObject({ state: "REDIRECT", redirectsTo: { id: active.id } });
      const refused = await step("Activate", { id: pending.id, version: gaveWay.idCard.version });
      expect(refused.userErrors[0]).toMatchObject({ code: "STATE", message: expect.stringContaining("gave way") });
      const change = `mutation ($input: RegistrationChangeInput!) { registrationChange(input: $input) { userErrors { code } } }`;
      const answer = await open.get(change, {
        input: { id: bridge.id, version: 1, name: "另一人", mobile: "", idNumber: "" },
      });
      expect(answer.registrationChange.userErrors).toEqual([]);
      expect(await cardOf(left.id)).toMatchObject({ id: pending.id, state: "PENDING" });
      expect(await cardOf(right.id)).toMatchObject({ id: active.id, state: "ACTIVE" });
      await open.people();
    });
  });
}
