import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, openCustomer, type OpenCustomer, type Row } from "../open-customer.js";

/** What is masked everywhere is told once, for a purpose, and every telling is written down. Attacks 35, 40 and 64. */
let open: OpenCustomer;
let id: string;
const person = { name: "沈一帆", mobile: "13800001234", idNumber: "11010519491231002X" };
const agent = callerOf("service_agent", "DL-01");

const mutation = `mutation ($input: ContactRevealInput!) { contactReveal(input: $input) {
  contact { customerId kind value } userErrors { code field } } }`;
const ask = async (input: object, caller = agent) => {
  const { data, errors } = await open.ask(mutation, { input: { customerId: id, ...input } }, caller);
  return errors ? { refused: errors[0]!.extensions["code"] } : (data!["contactReveal"] as Row);
};
const written = () =>
  open.source.query<Row[]>(
    "select action, actor, subject_handle, purpose, detail from audit_entry where action like '%contactReveal%' order by at, id",
  );

/** Revealing contacts, and searching by them. */
export function contactReveal(): void {
  beforeAll(async () => {
    open = await openCustomer();
    id = (await open.register(person)).customer.id;
  });
  afterAll(() => open.close());

  describe("a reveal", () => {
    test("tells the value as it is, and leaves an entry with who, whose, what and what for", async () => {
      const asked = { kind: "MOBILE", purpose: "ANSWER_CASE" };
      expect(await ask(asked)).toEqual({
        contact: { customerId: id, kind: "MOBILE", value: "+8613800001234" },
        userErrors: [],
      });
      expect(await written()).toEqual([
        {
          ...{ action: "contactReveal", actor: agent.subject, subject_handle: id, purpose: "ANSWER_CASE" },
          detail: { kind: "MOBILE" },
        },
      ]);
    });

    test("is told once under a key: sent again, it tells no value and writes nothing", async () => {
      const asked = { kind: "ID_NUMBER", purpose: "CHECK_IDENTITY", idempotencyKey: "once" };
      expect(await ask(asked)).toMatchObject({ contact: { value: person.idNumber } });
      const before = await written();
      expect(await ask(asked)).toEqual({ contact: null, userErrors: [{ code: "STATE", field: ["idempotencyKey"] }] });
      expect(await written()).toEqual(before);
    });

    test("of an id number needs a purpose that needs one", async () => {
      expect(await ask({ kind: "ID_NUMBER", purpose: "ANSWER_CASE" })).toEqual({
        contact: null,
        userErrors: [{ code: "INVALID", field: ["purpose"] }],
      });
    });

    test("of somebody whom the caller does not see is that of nobody", async () => {
      const asked = { kind: "MOBILE", purpose: "ANSWER_CASE" };
      const stranger = callerOf("service_agent", "SH-01");
      const theirs = await ask(asked, stranger);
      expect(theirs).toEqual({ contact: null, userErrors: [{ code: "NOT_FOUND", field: ["customerId"] }] });
      expect(await ask({ ...asked, customerId: "cus_01h455vb4pex5vsknk084sn02q" }, stranger)).toEqual(theirs);
    });

    test.each(["group_analyst", "city_manager", "application"] as const)(
      "is refused to a %s, and the refusal kept",
      async (role) => {
        expect(await ask({ kind: "MOBILE", purpose: "ANSWER_CASE" }, callerOf(role, "DL-01"))).toEqual({
          refused: "FORBIDDEN",
        });
        expect(await written()).toContainEqual(
          expect.objectContaining({ action: "Mutation.contactReveal.denied", actor: `emp_${role}` }),
        );
      },
    );
  });

  describe("a search by what is masked", () => {
    test.each([
      ["customersByMobile", `mobile: "${person.mobile}"`],
      ["customersByIdNumber", `idNumber: "${person.idNumber}"`],
    ])("%s is written down, without what was looked for", async (search, argument) => {
      await open.get(`{ ${search}(${argument}) { id mobile } }`, {}, agent);
      const rows = await open.source.query<Row[]>("select * from audit_entry where action = $1", [search]);
      expect(rows).toMatchObject([{ actor: agent.subject, subject_handle: id, detail: { found: 1 } }]);
      expect(JSON.stringify(rows)).not.toMatch(/13800001234|11010519491231002X/);
    });
  });
}
