import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, openCustomer, type OpenCustomer, type Row } from "../open-customer.js";

const classifyMutation = `mutation ($input: CustomerClassifyInput!) { customerClassify(input: $input) {
  customer { id version partyClasses } userErrors { code field message } } }`;

/** What a customer is to the group. */
export function customerClassify(): void {
  describe("what a customer is to the group", () => {
    let open: OpenCustomer;
    beforeAll(async () => {
      open = await openCustomer();
    });
    afterAll(() => open.close());

    const classify = async (input: object, caller = callerOf("sales_manager", "DL-01")) =>
      (await open.get<{ customerClassify: Row }>(classifyMutation, { input }, caller)).customerClassify;
    const customerOf = async (id: string) =>
      (await open.get<{ customer: Row }>("query ($id: ID!) { customer(id: $id) { id version partyClasses } }", { id }))
        .customer;

    test("may be several things at once, and is replaced as a whole", async () => {
      const { id } = await open.register({ name: "王伟" });
      expect(await customerOf(id)).toMatchObject({ partyClasses: [], version: 1 });
      const first = await classify({ id, version: 1, partyClasses: ["SUPPLIER", "CONSUMER"] });
      expect(first.customer).toMatchObject({ partyClasses: ["CONSUMER", "SUPPLIER"], version: 2 });
      const second = await classify({ id, version: 2, partyClasses: ["COMPETITOR_PARTNER"] });
      expect(second.customer.partyClasses).toEqual(["COMPETITOR_PARTNER"]);
      expect((await classify({ id, version: 3, partyClasses: [] })).customer.partyClasses).toEqual([]);
    });

    test("is refused on a stale version, for nobody, and twice the same", async () => {
      const { id } = await open.register({ name: "李娜" });
      expect((await classify({ id, version: 7, partyClasses: ["CONSUMER"] })).userErrors[0].code).toBe("STALE_VERSION");
      expect((await classify({ id: "cus_none", version: 1, partyClasses: [] })).userErrors[0].code).toBe("NOT_FOUND");
      expect((await classify({ id, version: 1, partyClasses: ["CONSUMER", "CONSUMER"] })).userErrors[0].code).toBe(
        "INVALID",
      );
    });

    test("goes with the registration through a merge and back out of it", async () => {
      const idNumber = "11010519491231002X";
      const left = await open.register({ name: "陈静", mobile: "13700000001" });
      const right = await open.register({ name: "陈晶", idNumber });
      await classify({ id: left.id, version: 1, partyClasses: ["SUPPLIER"] });
      await classify({ id: right.id, version: 1, partyClasses: ["CONSUMER"] });
      const bridge = await open.register({ name: "陈静", mobile: "13700000001", idNumber });
      expect((await customerOf(left.id)).partyClasses).toEqual(["CONSUMER", "SUPPLIER"]);
      const change = `mutation ($input: RegistrationChangeInput!) { registrationChange(input: $input) { userErrors { code } } }`;
      await open.get(change, { input: { id: bridge.id, version: 1, name: "另一人", mobile: "", idNumber: "" } });
      expect((await customerOf(left.id)).partyClasses).toEqual(["SUPPLIER"]);
      expect((await customerOf(right.id)).partyClasses).toEqual(["CONSUMER"]);
    });

    test("is for managers", async () => {
      const { id } = await open.register({ name: "赵敏" });
      const { errors } = await open.ask(
        classifyMutation,
        { input: { id, version: 1, partyClasses: [] } },
        callerOf("sales_consultant", "DL-01"),
      );
      expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    });
  });
}
