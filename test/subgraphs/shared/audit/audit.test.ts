import { audit } from "../../../../subgraphs/shared/audit/audit.js";
import { openThings, somebody } from "../things.js";

const context = { caller: { ...somebody, role: "privacy_officer" as const }, requestId: "request-17" };

describe("an audit entry", () => {
  let things: Awaited<ReturnType<typeof openThings>>;
  beforeAll(async () => {
    things = await openThings();
  });
  afterAll(() => things.close());

  const entries = () => things.source.query<Record<string, unknown>[]>("select * from audit_entry");

  it("tells who did what to whom, what for, under which request and when", async () => {
    const told = { action: "contactReveal", subjectHandle: "reg_1", entityId: "cpt_1", purpose: "AFTER_SALES" };
    await things.source.transaction((tx) => audit(tx, context, { ...told, detail: { kind: "MOBILE", rows: 1 } }));
    expect(await entries()).toMatchObject([
      {
        actor: "emp_one",
        role: "privacy_officer",
        action: "contactReveal",
        subject_handle: "reg_1",
        entity_id: "cpt_1",
        purpose: "AFTER_SALES",
        request_id: "request-17",
        detail: { kind: "MOBILE", rows: 1 },
        seal: null,
      },
    ]);
    expect(Date.now() - ((await entries())[0]!["at"] as Date).getTime()).toBeLessThan(60_000);
  });

  it("is gone with the transaction that it tells of", async () => {
    const before = await entries();
    const failing = things.source.transaction(async (tx) => {
      await audit(tx, context, { action: "customerMerge" });
      throw new Error("no merge");
    });
    await expect(failing).rejects.toThrow("no merge");
    expect(await entries()).toEqual(before);
  });

  it.each([
    ["a name", { detail: { who: "蔡凤娅" } }],
    ["a mobile", { detail: { mobile: "13800000054" } }],
    ["a mobile as a number", { detail: { mobile: 13_800_000_054 } }],
    ["an e-mail", { detail: { to: "cai@example.com" } }],
    ["an id number in a list", { detail: { ids: ["OK", "210211199001011234"] } }],
    ["free text as a purpose", { purpose: "call her back at home" }],
  ])("never holds %s", async (_, what) => {
    const write = things.source.transaction((tx) => audit(tx, context, { action: "customerSearch", ...what }));
    await expect(write).rejects.toThrow("may be personal");
  });

  it.each([
    "update audit_entry set actor = 'emp_two'",
    "delete from audit_entry",
    "truncate audit_entry",
    "update audit_seal set hash = ''",
    "delete from audit_seal",
  ])("stays as it is: %s is refused", async (statement) => {
    await expect(things.source.query(statement)).rejects.toMatchObject({ code: "42501" });
  });

  it("may be given the number of its seal, once", async () => {
    await things.source.query("update audit_entry set seal = 1");
    await expect(things.source.query("update audit_entry set seal = 2")).rejects.toMatchObject({ code: "42501" });
  });
});
