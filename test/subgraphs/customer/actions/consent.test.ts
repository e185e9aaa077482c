import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, mobileOf, openCustomer, type OpenCustomer, residentId, type Row } from "../open-customer.js";

/** What a person agreed to is asked before anybody contacts them, and a no holds at once, everywhere, through merges and splits. */
let open: OpenCustomer;
const sales = callerOf("sales_consultant", "DL-01");
const elsewhere = callerOf("sales_consultant", "SH-02");
const steward = { ...callerOf("data_steward"), projects: "*" as const };
const noon = "2026-03-02T12:00:00+08:00";

beforeAll(async () => {
  open = await openCustomer();
});
afterAll(() => open.close());

let people = 0;
/** Registers a person of their own, in DL-01 unless told. */
const somebody = async (projectCode = "DL-01") => {
  const n = (people += 1);
  const person = { name: `何${"甲乙丙丁戊己庚辛"[n]}山`, mobile: mobileOf(n), idNumber: residentId(n), projectCode };
  const { id, customer } = await open.register(person);
  return { registration: id, id: customer.id };
};
async function act(mutation: string, input: object, caller = sales) {
  const { data, errors } = await open.ask(
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) {
      customer { id } userErrors { code field } } }`,
    { input },
    caller,
  );
  return errors ? { refused: errors[0]!.extensions["code"] } : (data![mutation] as Row);
}
const say = (mutation: string, customerId: string, more: object = {}, caller = sales) =>
  act(mutation, { customerId, purpose: "MARKETING", through: "IN_PERSON", ...more }, caller);
const give = (id: string, caller = sales) => say("consentGive", id, { noticeNumber: 1 }, caller);
const withdraw = (id: string, caller = sales) => say("consentWithdraw", id, {}, caller);
async function may(id: string, how = "purpose: MARKETING, channel: PHONE", caller = sales) {
  const answer = await open.get(
    `query ($id: ID!) { customer(id: $id) { mayContact(${how}, at: "${noon}") { allowed reason } } }`,
    { id },
    caller,
  );
  return answer["customer"]?.mayContact.reason as string | undefined;
}

describe("consent", () => {
  test("is missing until it is given, and ends with the commit of a no, which needs no reason", async () => {
    const { id } = await somebody();
    expect(await may(id)).toBe("CONSENT_MISSING");
    expect(await give(id)).toEqual({ customer: { id }, userErrors: [] });
    expect(await may(id)).toBe("CONSENT_GIVEN");
    expect(await withdraw(id)).toEqual({ customer: { id }, userErrors: [] });
    expect(await may(id)).toBe("CONSENT_WITHDRAWN");
    const { customer } = await open.get(
      "query ($id: ID!) { customer(id: $id) { consents { purpose state noticeNumber through actor } } }",
      { id },
      sales,
    );
    const said = { purpose: "MARKETING", noticeNumber: 1, through: "IN_PERSON", actor: sales.subject };
    expect(customer.consents).toEqual([
      { ...said, state: "WITHDRAWN" },
      { ...said, state: "GIVEN" },
    ]);
  });

  test("is given to the notice that holds, not to one that the person did not see", async () => {
    const { id } = await somebody();
    const refused = { customer: null, userErrors: [{ code: "STALE_VERSION", field: ["noticeNumber"] }] };
    expect(await say("consentGive", id, { noticeNumber: 7 })).toEqual(refused);
  });

  test("is not asked for what rests on a contract", async () => {
    const { id } = await somebody();
    const refused = { customer: null, userErrors: [{ code: "INVALID", field: ["purpose"] }] };
    expect(await say("consentWithdraw", id, { purpose: "CONTRACT" })).toEqual(refused);
    expect(await may(id, "purpose: CONTRACT")).toBe("ALLOWED_BY_BASIS");
  });

  test("of somebody whom the caller does not see is that of nobody", async () => {
    const { id } = await somebody();
    expect(await withdraw(id, elsewhere)).toEqual({
      customer: null,
      userErrors: [{ code: "NOT_FOUND", field: ["customerId"] }],
    });
  });

  test("is written down by those who meet people, and by nobody who only counts them", async () => {
    const { id } = await somebody();
    expect(await give(id, callerOf("group_analyst", "DL-01"))).toEqual({ refused: "FORBIDDEN" });
  });

  test("cannot be changed or taken out afterwards, not even in the database", async () => {
    await expect(open.source.query("update consent set state = 'GIVEN'")).rejects.toThrow("stands for ever");
    await expect(open.source.query("delete from consent")).rejects.toThrow("stands for ever");
  });

  test("a no that another project wrote down holds after a merge, and a split gives back what each had said", async () => {
    const here = await somebody();
    const there = await somebody("SH-02");
    await give(here.registration);
    await withdraw(there.registration, elsewhere);
    const merge = `mutation ($input: CustomerMergeInput!) { customerMerge(input: $input) { userErrors { message } } }`;
    const ids = [here.id, there.id];
    const merged = await open.get(merge, { input: { customers: ids, reason: "One person" } }, steward);
    expect(merged["customerMerge"].userErrors).toEqual([]);
    expect(await may(here.registration)).toBe("CONSENT_WITHDRAWN");
    const split = `mutation ($input: CustomerSplitInput!) { customerSplit(input: $input) { userErrors { message } } }`;
    const apart = { customer: here.registration, registrations: [there.registration], reason: "Two people" };
    const done = await open.get(split, { input: apart }, steward);
    expect(done["customerSplit"].userErrors).toEqual([]);
    expect(await may(here.registration)).toBe("CONSENT_GIVEN");
    expect(await may(there.registration, undefined, elsewhere)).toBe("CONSENT_WITHDRAWN");
  });

  test("fifty customers are asked about in two statements beside their own", async () => {
    const { registration: a } = await somebody();
    const { registration: b } = await somebody();
    const ask = async (ids: string[]) => {
      const fields = ids.map((id, at) => `c${at}: customer(id: "${id}") { mayContact(purpose: SURVEY) { allowed } }`);
      return (await open.get(`{ ${fields.join(" ")} }`)).statements;
    };
    const plain = (await open.get(`{ customer(id: "${a}") { id } }`)).statements;
    expect([await ask([a]), await ask([a, b])]).toEqual([plain + 2, plain + 2]);
  });
});

describe("a preference", () => {
  test("of channels and hours is kept to", async () => {
    const { id } = await somebody();
    await give(id);
    await act("contactPreferenceSet", {
      customerId: id,
      channels: ["WECHAT"],
      quietFrom: "11:00",
      quietUntil: "14:00",
    });
    expect(await may(id)).toBe("CHANNEL_REFUSED");
    expect(await may(id, "purpose: MARKETING, channel: WECHAT")).toBe("QUIET_HOURS");
    expect(await may(id, "purpose: EMERGENCY, channel: PHONE")).toBe("ALLOWED_BY_BASIS");
  });

  test("with an hour that there is none of is refused", async () => {
    const { id } = await somebody();
    const refused = { customer: null, userErrors: [{ code: "INVALID", field: ["quietFrom"] }] };
    expect(await act("contactPreferenceSet", { customerId: id, channels: ["SMS"], quietFrom: "24:00" })).toEqual(
      refused,
    );
  });
});

describe("a notice", () => {
  const publish = `mutation ($input: PrivacyNoticePublishInput!) { privacyNoticePublish(input: $input) {
    notice { number consentFrom } userErrors { code } } }`;
  const officer = { ...callerOf("privacy_officer"), projects: "*" as const };

  test("that says more than before asks everybody again", async () => {
    const { id } = await somebody();
    const { privacyNotice } = await open.get(
      "{ privacyNotice(purpose: PROFILING) { purpose legalBasis processor contact method categories retention rights } }",
    );
    await say("consentGive", id, { purpose: "PROFILING", noticeNumber: 1 });
    const shorter = await open.get(publish, { input: { ...privacyNotice, retention: "一年" } }, officer);
    expect(shorter["privacyNoticePublish"].notice).toEqual({ number: 2, consentFrom: 1 });
    expect(await may(id, "purpose: PROFILING")).toBe("CONSENT_GIVEN");
    const more = { ...privacyNotice, categories: [...privacyNotice.categories, "消费记录"] };
    expect((await open.get(publish, { input: more }, officer))["privacyNoticePublish"].notice).toEqual({
      number: 3,
      consentFrom: 3,
    });
    expect(await may(id, "purpose: PROFILING")).toBe("CONSENT_OUTDATED");
  });
});

describe("a reveal", () => {
  const reveal = `mutation ($input: ContactRevealInput!) { contactReveal(input: $input) { contact { kind } userErrors { code field } } }`;

  test("for a purpose that the person did not agree to is refused, and the refusal kept", async () => {
    const { id } = await somebody();
    const input = { customerId: id, kind: "MOBILE", purpose: "OFFER_HOMES" };
    const refused = { contact: null, userErrors: [{ code: "STATE", field: ["purpose"] }] };
    expect((await open.get(reveal, { input }, sales))["contactReveal"]).toEqual(refused);
    const text = "select action, purpose, detail from audit_entry where subject_handle = $1";
    expect(await open.source.query(text, [id])).toEqual([
      {
        ...{ action: "Mutation.contactReveal.denied", purpose: "OFFER_HOMES" },
        detail: { kind: "MOBILE", reason: "CONSENT_MISSING" },
      },
    ]);
    await give(id);
    expect((await open.get(reveal, { input }, sales))["contactReveal"].contact).toEqual({ kind: "MOBILE" });
  });
});
