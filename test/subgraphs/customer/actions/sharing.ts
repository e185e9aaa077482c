import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, openCustomer, type OpenCustomer, type Row } from "../open-customer.js";

/** One project shows its customers to another: agreed by both, at once, the fields agreed on, and every use is told. Requirements 004-36. */
let open: OpenCustomer;
let id: string;
let registration: string;
const giver = { ...callerOf("sales_manager", "DL-01"), subject: "emp_giver" };
const taker = { ...callerOf("sales_manager", "SH-02"), subject: "emp_taker" };
const stranger = { ...callerOf("sales_manager", "CD-01"), subject: "emp_stranger" };

const row = "id version state from { code } to { code } uses { totalCount nodes { customerId actor } }";
async function act(mutation: string, input: object, caller = taker) {
  const { data, errors } = await open.ask(
    `mutation ($input: S${mutation.slice(1)}Input!) { ${mutation}(input: $input) { agreement { ${row} } userErrors { code field } } }`,
    { input },
    caller,
  );
  return errors ? { refused: errors[0]!.extensions["code"] } : (data![mutation] as Row);
}
const inAYear = () => new Date(Date.now() + 365 * 24 * 3_600_000).toISOString();
const propose = (more: object = {}, caller = taker) => {
  const asked = { fromProject: "DL-01", toProject: "SH-02", purpose: "RECOMMEND_HOMES", basis: "JOINT_PROCESSORS" };
  return act("sharingAgreementPropose", { ...asked, fields: ["name", "mobile"], until: inAYear(), ...more }, caller);
};
async function effective(more: object = {}): Promise<Row> {
  const { agreement } = await propose(more);
  return (await act("sharingAgreementApprove", { id: agreement.id, version: 1 }, giver))["agreement"] as Row;
}
const revoke = ({ id: agreement, version }: Row, caller = giver) =>
  act("sharingAgreementRevoke", { id: agreement, version }, caller);
const look = (caller = taker, handle = id) =>
  open.get(
    `query ($id: ID!) { customer(id: $id) { id name mobile email company goldenValues { field }
      registrations { totalCount } contactPoints { id } card { id } } }`,
    { id: handle },
    caller,
  );

/** Sharing agreements. */
export function sharing(): void {
  beforeAll(async () => {
    open = await openCustomer();
    const person = { name: "顾思齐", mobile: "13800005678", email: "gu@example.com", company: "某公司" };
    ({
      id: registration,
      customer: { id },
    } = await open.register(person, giver));
  });
  afterAll(() => open.close());

  describe("a sharing agreement", () => {
    test("shows nothing until the other side has said yes, and then at once the fields it names, masked", async () => {
      expect((await look()).customer).toBeNull();
      const { agreement } = await propose();
      expect(agreement).toMatchObject({ state: "PROPOSED", from: { code: "DL-01" }, to: { code: "SH-02" } });
      expect((await look()).customer).toBeNull();
      const approve = { id: agreement.id, version: 1 };
      expect(await act("sharingAgreementApprove", approve, taker)).toEqual({ refused: "FORBIDDEN" });
      const approved = await act("sharingAgreementApprove", approve, giver);
      expect(approved).toMatchObject({ agreement: { state: "EFFECTIVE" }, userErrors: [] });
      const shown = {
        ...{ id, name: "顾思齐", mobile: "138****5678", email: null, company: null },
        ...{ goldenValues: [{ field: "name" }, { field: "mobile" }] },
        ...{ registrations: { totalCount: 0 }, contactPoints: [], card: null },
      };
      expect((await look()).customer).toEqual(shown);
      expect((await look(taker, registration)).customer).toEqual(shown);
      expect((await look(stranger)).customer).toBeNull();
      await revoke(approved["agreement"]);
    });

    test("shows nothing from the moment when either side takes it back", async () => {
      for (const side of [giver, taker]) {
        const agreement = await effective();
        expect((await look()).customer).not.toBeNull();
        expect(await revoke(agreement, side)).toMatchObject({ agreement: { state: "REVOKED" } });
        expect((await look()).customer).toBeNull();
      }
    });

    test("shows nothing after its end", async () => {
      const agreement = await effective();
      await open.source.query("update sharing_agreement set until = now() where id = $1", [agreement["id"]]);
      expect((await look()).customer).toBeNull();
      await revoke(agreement);
    });

    test("tells both sides alike who was shown whom, and nobody else that it is there", async () => {
      const agreement = await effective();
      await look();
      const asked = `{ sharingAgreements(first: 1) { nodes { id uses { totalCount nodes { customerId actor } } } } }`;
      const told = [
        { id: agreement["id"] as string, uses: { totalCount: 1, nodes: [{ customerId: id, actor: "emp_taker" }] } },
      ];
      for (const side of [giver, taker])
        expect((await open.get(asked, {}, side))["sharingAgreements"].nodes).toEqual(told);
      expect((await open.get(asked, {}, stranger))["sharingAgreements"].nodes).toEqual([]);
      const nothing = { agreement: null, userErrors: [{ code: "NOT_FOUND", field: ["id"] }] };
      expect(await revoke(agreement, stranger)).toEqual(nothing);
      await revoke(agreement);
    });

    test("lets nobody write to whom it shows, or be told what is masked", async () => {
      const agreement = await effective();
      const classify = `mutation ($input: CustomerClassifyInput!) { customerClassify(input: $input) { userErrors { code } } }`;
      const { customerClassify } = await open.get(
        classify,
        { input: { id, version: 1, partyClasses: ["CONSUMER"] } },
        taker,
      );
      expect(customerClassify.userErrors).toEqual([{ code: "NOT_FOUND" }]);
      const reveal = `mutation ($input: ContactRevealInput!) { contactReveal(input: $input) { contact { value } userErrors { code } } }`;
      const input = { customerId: id, kind: "MOBILE", purpose: "ANSWER_CASE" };
      expect((await open.get(reveal, { input }, taker)).contactReveal).toEqual({
        contact: null,
        userErrors: [{ code: "NOT_FOUND" }],
      });
      await revoke(agreement);
    });

    test.each([
      ["by nobody of either side", {}, stranger, { refused: "FORBIDDEN" }],
      ["with itself", { toProject: "DL-01" }, giver, { userErrors: [{ code: "INVALID", field: ["toProject"] }] }],
      ["of nothing", { fields: [] }, giver, { userErrors: [{ code: "INVALID", field: ["fields"] }] }],
      ["for ever", { until: "2999-01-01T00:00:00Z" }, giver, { userErrors: [{ code: "INVALID", field: ["until"] }] }],
    ])("is not proposed %s", async (_, more, caller, expected) => {
      expect(await propose(more, caller)).toMatchObject(expected);
    });

    test("is not approved by whoever proposed it, though they work for both", async () => {
      const both = { ...callerOf("sales_manager", "DL-01", "SH-02"), subject: "emp_both" };
      const { agreement } = await propose({}, both);
      const answer = await act("sharingAgreementApprove", { id: agreement.id, version: 1 }, both);
      expect(answer).toMatchObject({ userErrors: [{ code: "STATE", field: ["id"] }] });
    });
  });
}
