import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, mobileOf, openCustomer, type OpenCustomer, residentId } from "../open-customer.js";

const sales = callerOf("sales_consultant", "DL-01");
const validId = "11010519491231002X";

const register = `mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) {
  registration { id source department name mobile idNumber birthDate flags { field reason } project { code } version }
  customer { id name mobile idNumber birthDate gender }
  userErrors { code field message } } }`;

describe("registering a person at a desk", () => {
  let open: OpenCustomer;
  beforeAll(async () => {
    open = await openCustomer();
  });
  afterAll(() => open.close());

  test("answers with the registration and the customer, masked", async () => {
    const input = {
      projectCode: "DL-01",
      department: "MARKETING",
      name: "王伟",
      mobile: "138 0000 1234",
      idNumber: validId,
    };
    const { customerRegister } = await open.get(register, { input }, sales);
    expect(customerRegister).toEqual({
      registration: {
        id: expect.stringMatching(/^reg_/),
        ...{
          source: "graph",
          department: "MARKETING",
          name: "王伟",
          mobile: "138****1234",
          idNumber: "1****************X",
        },
        ...{ birthDate: null, flags: [], project: { code: "DL-01" }, version: 1 },
      },
      customer: {
        id: expect.stringMatching(/^cus_/),
        ...{
          name: "王伟",
          mobile: "138****1234",
          idNumber: "1****************X",
          birthDate: "1949-**-**",
          gender: "FEMALE",
        },
      },
      userErrors: [],
    });
  });

  test("under an id that whoever asks has made, once, and only one of the right form", async () => {
    const input = { id: "reg_01kdw5vb4pex5vsknk084sn02q", projectCode: "DL-01", department: "MARKETING", name: "李明" };
    const answer = async (more: object = {}) => {
      const { customerRegister } = await open.get(register, { input: { ...input, ...more } }, sales);
      return customerRegister as { registration: { id: string } | null; userErrors: object[] };
    };
    expect((await answer()).registration?.id).toBe(input.id);
    expect((await answer()).userErrors).toMatchObject([{ code: "TAKEN", field: ["id"] }]);
    for (const id of ["cus_01kdw5vb4pex5vsknk084sn02q", "reg_1", "reg_zzzzzzzzzzzzzzzzzzzzzzzzzz"])
      expect((await answer({ id })).userErrors).toMatchObject([{ code: "INVALID", field: ["id"] }]);
  });

  test("by two desks at the same moment makes one customer, also through a third who knows both", async () => {
    const rounds = Array.from({ length: 6 }, (_, n) => n);
    for (const round of rounds) {
      const person = { name: "张伟", mobile: mobileOf(round) };
      const document = { idNumber: residentId(round) };
      const answers = await Promise.all(
        [person, document, { ...person, ...document }, person].map((fields) => open.register(fields)),
      );
      const rows = await open.source.query<{ customer_id: string }[]>(
        "select distinct customer_id from registration where id = any($1)",
        [answers.map(({ id }) => id)],
      );
      expect(rows).toHaveLength(1);
    }
    await open.people();
  });

  test("in chains that meet, ten at a time, never ends in a deadlock or two customers", async () => {
    const keys = Array.from({ length: 8 }, (_, n) => ({ name: "陈静", mobile: mobileOf(50 + n) }));
    const ids = [11, 12, 13, 14].map(residentId);
    const registrations = Array.from({ length: 40 }, (_, n) => ({ ...keys[(n * 5) % 8], idNumber: ids[(n * 3) % 4] }));
    for (let from = 0; from < registrations.length; from += 10)
      await Promise.all(registrations.slice(from, from + 10).map((fields) => open.register(fields)));
    await open.people();
  });

  test("once for an idempotency key, however often and how close together it is sent", async () => {
    const fields = { name: "李娜", mobile: "13500000001", idempotencyKey: "desk 7, 09:31" };
    const answers = await Promise.all([1, 2, 3].map(() => open.register(fields)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    await expect(open.register({ ...fields, name: "李那" })).rejects.toThrow("KEY_REUSED");
  });

  test("keeps and flags what is wrong, as an import does", async () => {
    const { flags } = await open.register({
      name: "赵六",
      idNumber: "110105194912310021",
      birthDate: "2023-02-29",
      mobile: "abc",
    });
    expect(flags).toEqual(
      expect.arrayContaining([
        { field: "idNumber", reason: "check-digit" },
        { field: "birthDate", reason: "impossible-date" },
        { field: "mobile", reason: "unreadable" },
      ]),
    );
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a project code that is none", { projectCode: "Dalian" }, "projectCode"],
    ["a name without end", { name: "王".repeat(201) }, "name"],
    ["an id number without end", { idNumber: "1".repeat(61) }, "idNumber"],
  ])("refuses %s and says what was expected", async (_, fields, field) => {
    const input = { projectCode: "DL-01", department: "MARKETING", ...fields };
    const { customerRegister } = await open.get(register, { input });
    expect(customerRegister).toMatchObject({
      registration: null,
      customer: null,
      userErrors: [{ code: "INVALID", field: [field] }],
    });
  });

  test("is for the department's own people in their own projects", async () => {
    const codeFor = async (role: Parameters<typeof callerOf>[0], department: string, project = "DL-01") => {
      const input = { projectCode: project, department, name: "王五" };
      const { errors } = await open.ask(register, { input }, callerOf(role, "DL-01"));
      return errors?.[0]?.extensions["code"];
    };
    expect(await codeFor("sales_consultant", "MARKETING")).toBeUndefined();
    expect(await codeFor("property_butler", "PROPERTY")).toBeUndefined();
    expect(await codeFor("application", "SERVICE")).toBeUndefined();
    expect(await codeFor("sales_consultant", "SERVICE")).toBe("FORBIDDEN");
    expect(await codeFor("service_agent", "MARKETING")).toBe("FORBIDDEN");
    expect(await codeFor("group_analyst", "MARKETING")).toBe("FORBIDDEN");
    expect(await codeFor("sales_consultant", "MARKETING", "SH-01")).toBe("FORBIDDEN");
  });
});
