import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, mobileOf, openCustomer, type OpenCustomer, type Row } from "../open-customer.js";

const sales = callerOf("sales_consultant", "DL-01");
const application = callerOf("application", "DL-01", "DL-02");

const send = `mutation ($input: ImportRegistrationsInput!) { importRegistrations(input: $input) {
  summary { read added updated unchanged flagged rejected { index externalId reason } }
  userErrors { code field message } } }`;

describe("registrations that an application sends", () => {
  let open: OpenCustomer;
  beforeAll(async () => void (open = await openCustomer()));
  afterAll(() => open.close());

  const row = (externalId: string, more: object = {}) => ({
    ...{ externalId, projectCode: "DL-01", department: "MARKETING", name: "赵敏", mobile: mobileOf(7), ...more },
  });
  const sent = async (source: string, registrations: object[], more: object = {}, caller = application) =>
    (await open.get<{ importRegistrations: Row }>(send, { input: { source, registrations, ...more } }, caller))
      .importRegistrations;
  const nothing = { added: 0, updated: 0, unchanged: 0, flagged: 0, rejected: [] };

  test("are taken in, each part of a customer at once, and change nothing when they are sent again", async () => {
    const rows = [
      row("a"),
      row("b", { department: "SERVICE", mobile: `+86 ${mobileOf(7)}` }),
      row("c", { name: "钱多", mobile: mobileOf(8) }),
    ];
    expect(await sent("crm", rows)).toEqual({ summary: { ...nothing, read: 3, added: 3 }, userErrors: [] });
    expect(await open.people()).toEqual(["a b", "c"]);
    expect((await sent("crm", rows)).summary).toEqual({ ...nothing, read: 3, unchanged: 3 });
    expect((await sent("crm", [row("c", { name: "钱多多", mobile: mobileOf(8) })])).summary).toEqual({
      ...nothing,
      read: 1,
      updated: 1,
    });
  });

  test("are flagged where a field makes no sense, and kept", async () => {
    const { summary } = await sent("flags", [row("f", { birthDate: "1990-02-31", mobile: mobileOf(21) })]);
    expect(summary).toEqual({ ...nothing, read: 1, added: 1, flagged: 1 });
  });

  test("are rejected one by one where the caller may not register, and the others are taken in", async () => {
    const rows = [
      row("r0", { mobile: mobileOf(31) }),
      row("r1", { projectCode: "SH-01" }),
      row("r2", { department: "PROPERTY" }),
    ];
    const { summary } = await sent("mixed", rows, {}, sales);
    expect(summary).toEqual({
      ...{ ...nothing, read: 3, added: 1 },
      rejected: [
        { index: 1, externalId: "r1", reason: "SH-01, MARKETING: This project is not one of yours." },
        { index: 2, externalId: "r2", reason: "DL-01, PROPERTY: Your role may not do this." },
      ],
    });
  });

  test("are counted once for an attempt that is sent twice under one key", async () => {
    const rows = [row("k", { mobile: mobileOf(41) })];
    const first = await sent("key", rows, { idempotencyKey: "nightly-1" });
    expect(first.summary).toEqual({ ...nothing, read: 1, added: 1 });
    expect(await sent("key", rows, { idempotencyKey: "nightly-1" })).toEqual(first);
  });

  test("are refused together where the list or a field is too long", async () => {
    const many = Array.from({ length: 201 }, (_, n) => row(String(n)));
    const tooMany = await sent("many", many);
    expect(tooMany.summary).toBeNull();
    expect(tooMany.userErrors).toEqual([
      {
        code: "INVALID",
        field: ["registrations"],
        message: "At most 200 registrations are taken in at once: send the others after them.",
      },
    ]);
    const long = await sent("long", [row("x", { name: "王".repeat(201) })]);
    expect(long.userErrors).toEqual([
      { code: "INVALID", field: ["registrations", "0", "name"], message: "name has at most 200 characters." },
    ]);
  });

  test("are nobody's business whose role registers no one", async () => {
    const { errors } = await open.ask(
      send,
      { input: { source: "s", registrations: [row("z")] } },
      callerOf("group_analyst", "DL-01"),
    );
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
