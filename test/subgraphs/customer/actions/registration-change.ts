import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Registration } from "../../../../subgraphs/customer/entities/registration.js";
import { openedRows } from "../../../support/opened-rows.js";
import { callerOf, openCustomer, type OpenCustomer, type Row } from "../open-customer.js";

const change = `mutation ($input: RegistrationChangeInput!) { registrationChange(input: $input) {
  registration { id name mobile version customer { id } } customer { id name } userErrors { code field } } }`;

/** Correcting registrations. */
export function registrationChange(): void {
  describe("correcting a registration", () => {
    let open: OpenCustomer;
    beforeAll(async () => {
      open = await openCustomer();
    });
    afterAll(() => open.close());

    const correct = async (input: object, caller?: Parameters<OpenCustomer["get"]>[2]) =>
      (await open.get<{ registrationChange: Row }>(change, { input }, caller)).registrationChange;

    test("changes what is named, removes what is empty, keeps the rest", async () => {
      const { id } = await open.register({ name: "王伟", mobile: "13800000001", email: "a@b.cn" });
      const { registration, customer } = await correct({ id, version: 1, name: "王维", email: "" });
      expect(registration).toMatchObject({ name: "王维", mobile: "138****0001", version: 2 });
      expect(customer.name).toBe("王维");
      const [kept] = await openedRows(open.source, Registration, "id");
      expect(kept?.["written"]).toEqual({ name: "王维", mobile: "13800000001" });
    });

    test("lets it leave its customer, and what hung on it alone as well", async () => {
      const idNumber = "11010519491231002X";
      const left = await open.register({ name: "陈一", mobile: "13800000011" });
      const bridge = await open.register({ name: "陈一", mobile: "13800000011", idNumber });
      const right = await open.register({ name: "陈二", idNumber });
      const { customer } = await correct({ id: bridge.id, version: bridge.version, idNumber: "" });
      const [a, b] = await Promise.all([left, right].map(({ id }) => customerOf(id)));
      expect(a).toBe(customer.id);
      expect(b).not.toBe(a);
      await open.people();
    });

    test("is refused on a stale version, and of two at the same moment one is", async () => {
      const { id } = await open.register({ name: "刘洋" });
      const answers = await Promise.all(["刘阳", "刘扬"].map((name) => correct({ id, version: 1, name })));
      expect(answers.map(({ userErrors }) => userErrors[0]?.code as unknown).sort()).toEqual([
        "STALE_VERSION",
        undefined,
      ]);
      expect((await correct({ id, version: 1, name: "刘央" })).userErrors).toEqual([
        { code: "STALE_VERSION", field: ["version"] },
      ]);
    });

    test("is not undone when the source sends again what it sent before", async () => {
      await open.import([{ externalId: "x1", name: "孙悟" }]);
      const [{ id }] = await open.source.query<[{ id: string }]>(
        "select id from registration where external_id = 'x1'",
      );
      await correct({ id, version: 1, name: "孙悟空" });
      expect(await open.import([{ externalId: "x1", name: "孙悟" }])).toMatchObject({ unchanged: 1 });
      expect((await open.get("query ($id: ID!) { registration(id: $id) { name } }", { id })).registration.name).toBe(
        "孙悟空",
      );
      expect(await open.import([{ externalId: "x1", name: "孙武" }])).toMatchObject({ updated: 1 });
    });

    test("of a registration that is not there, or another project's, is the same refusal", async () => {
      const { id } = await open.register({ name: "周杰" });
      const elsewhere = await correct({ id, version: 1, name: "周洁" }, callerOf("sales_manager", "SH-01"));
      const nowhere = await correct({ id: "reg_none", version: 1, name: "周洁" }, callerOf("sales_manager", "SH-01"));
      expect(elsewhere).toEqual(nowhere);
      expect(nowhere.userErrors).toEqual([{ code: "NOT_FOUND", field: ["id"] }]);
    });

    test("is for the department that wrote it down", async () => {
      const { id } = await open.register({ name: "吴迪" });
      const { errors } = await open.ask(change, { input: { id, version: 1 } }, callerOf("service_agent", "DL-01"));
      expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    });

    test("beside others that register and correct the same people leaves everything in order", async () => {
      const mobiles = [1, 2, 3].map((n) => `1860000000${n}`);
      const first = await Promise.all(mobiles.map((mobile) => open.register({ name: "郑爽", mobile })));
      await Promise.all([
        ...first.map(({ id }, n) => correct({ id, version: 1, mobile: mobiles[(n + 1) % 3] })),
        ...mobiles.map((mobile) => open.register({ name: "郑爽", mobile })),
      ]);
      await open.people();
    });

    const customerOf = async (id: string) =>
      (await open.get<{ customer: { id: string } }>("query ($id: ID!) { customer(id: $id) { id } }", { id })).customer
        .id;
  });
}
