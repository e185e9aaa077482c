import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, openCustomer, type OpenCustomer, type Row } from "../open-customer.js";

const idNumber = "11010119900307002X";
const person = { name: "王伟", mobile: "13800001234" };
const everything = `id name gender birthDate idNumber mobile email wechat address company version createdAt updatedAt partyClasses
  goldenValues { field value registeredAt registration { id } } contactPoints { id kind value written registrations firstSeenAt lastSeenAt }
  registrations { nodes { id name project { code } } totalCount } projects { code } card { id }`;

describe("a customer in the graph", () => {
  let open: OpenCustomer;
  let ids: { r: Record<string, string>; c: string };
  beforeAll(async () => {
    open = await openCustomer();
    await open.import([
      {
        externalId: "a",
        ...person,
        idNumber,
        address: "3栋2单元1501",
        registeredAt: "2019-05-01T08:00:00Z",
      },
      {
        externalId: "b",
        ...person,
        idNumber,
        mobile: "13911112222",
        email: "Wang@example.com",
        registeredAt: "2021-05-01T08:00:00Z",
      },
      {
        externalId: "c",
        ...person,
        projectCode: "SH-01",
        wechat: "wx_wang88",
        company: "东软集团",
        registeredAt: "2023-05-01T08:00:00Z",
      },
      { externalId: "z", name: "李娜", projectCode: "SH-01", mobile: person.mobile },
    ]);
    const rows =
      await open.source.query<{ external_id: string; id: string; customer_id: string }[]>("select * from registration");
    const named = (id: string) => rows.find(({ external_id }) => external_id === id)!;
    ids = { r: Object.fromEntries(rows.map(({ external_id, id }) => [external_id, id])), c: named("a").customer_id };
  });
  afterAll(() => open.close());

  test("shows golden values, masked, each with the registration that it came from", async () => {
    const { customer } = await open.get(`query ($id: ID!) { customer(id: $id) { ${everything} } }`, { id: ids.c });
    expect(customer).toMatchObject({
      ...{
        id: ids.c,
        name: "王伟",
        gender: "FEMALE",
        birthDate: "1990-**-**",
        idNumber: expect.stringMatching(/^1\*{16}.$/),
      },
      ...{
        mobile: "139****2222",
        email: "w****@example.com",
        wechat: "w****",
        address: "3栋2单元****",
        company: "东软集团",
        card: null,
      },
      ...{ projects: [{ code: "DL-01" }, { code: "SH-01" }], registrations: { totalCount: 3 } },
    });
    const golden = customer.goldenValues as { field: string; registration: { id: string } }[];
    const from = Object.fromEntries(golden.map(({ field, registration }) => [field, registration.id]));
    expect(from).toEqual({
      ...{
        name: ids.r["b"],
        gender: ids.r["b"],
        birthDate: ids.r["b"],
        idNumber: ids.r["b"],
        mobile: ids.r["b"],
        email: ids.r["b"],
      },
      ...{ wechat: ids.r["c"], address: ids.r["a"], company: ids.r["c"] },
    });
    expect(golden.find(({ field }) => field === "mobile")).toMatchObject({
      value: "139****2222",
      registeredAt: "2021-05-01T08:00:00.000Z",
    });
  });

  test("keeps two mobiles as two contact points, with their dates and how often they were given", async () => {
    const { customer } = await open.get(
      `query ($id: ID!) { customer(id: $id) { contactPoints { kind value registrations firstSeenAt lastSeenAt } } }`,
      { id: ids.c },
    );
    const mobiles = (customer.contactPoints as { kind: string }[]).filter(({ kind }) => kind === "MOBILE");
    expect(mobiles).toHaveLength(2);
    expect(mobiles).toContainEqual({
      ...{ kind: "MOBILE", value: "138****1234", registrations: 2 },
      ...{ firstSeenAt: "2019-05-01T08:00:00.000Z", lastSeenAt: "2023-05-01T08:00:00.000Z" },
    });
  });

  test("is found by every handle, and costs one statement with all handles, however many are asked for", async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { id handle handles name } } }`;
    const of = [
      { __typename: "Customer", handle: ids.r["a"] },
      { __typename: "Customer", handle: ids.c },
      { __typename: "Customer", id: ids.c },
      { __typename: "Customer", id: ids.r["c"] },
    ];
    const { _entities, statements } = await open.get(query, { of });
    const handles = [ids.c, ids.r["a"], ids.r["b"], ids.r["c"]].sort();
    expect(_entities).toEqual(of.map(() => ({ id: ids.c, handle: ids.r["a"], handles, name: "王伟" })));
    expect(statements).toBe(1);
  });

  test("behind an unknown handle is null with an error, the others are there", async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { id } } }`;
    const of = ["reg_none", ids.r["a"], "nonsense"].map((handle) => ({ __typename: "Customer", handle }));
    const { data, errors } = await open.ask(query, { of });
    expect(data!["_entities"]).toEqual([null, { id: ids.c }, null]);
    expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions["code"]])).toEqual([
      [0, "NOT_FOUND"],
      [2, "NOT_FOUND"],
    ]);
    expect((await open.get(`{ customer(id: "cus_none") { id } }`)).customer).toBeNull();
  });

  test("shows a caller of one project the shared record, but of the registrations only that project's", async () => {
    const caller = callerOf("service_agent", "DL-01");
    const { customer } = await open.get(
      `query ($id: ID!) { customer(id: $id) { ${everything} } }`,
      { id: ids.c },
      caller,
    );
    expect(customer).toMatchObject({
      company: "东软集团",
      projects: [{ code: "DL-01" }],
      registrations: { totalCount: 2 },
    });
    expect((customer.goldenValues as Row[]).find(({ field }) => field === "company")!["registration"]).toBeNull();
  });

  test("shows nothing to a caller of other projects, by whichever way", async () => {
    const caller = callerOf("service_agent", "BJ-01");
    const query = `query ($c: ID!, $r: ID!, $of: [_Any!]!, $mobile: String!, $idNumber: String!) {
      customer(id: $c) { id } byHandle: customer(id: $r) { id } registration(id: $r) { id }
      customers { nodes { id } totalCount } registrations { nodes { id } totalCount } idCards { nodes { id } totalCount }
      customersByMobile(mobile: $mobile) { id } customersByIdNumber(idNumber: $idNumber) { id }
      _entities(representations: $of) { __typename ... on Customer { id } ... on Registration { id } ... on ContactPoint { id } ... on IdCard { id } } }`;
    const [point] = await open.source.query<{ id: string }[]>("select id from contact_point limit 1");
    const of = [
      { __typename: "Customer", id: ids.c },
      { __typename: "Registration", id: ids.r["a"] },
      { __typename: "ContactPoint", id: point!.id },
      { __typename: "IdCard", id: "idc_none" },
    ];
    const variables = { c: ids.c, r: ids.r["a"], of, mobile: person.mobile, idNumber };
    const none = { nodes: [], totalCount: 0 };
    const { statements: _, ...answer } = await open.get(query, variables, caller);
    expect(answer).toEqual({
      ...{ customer: null, byHandle: null, registration: null, customers: none, registrations: none, idCards: none },
      ...{ customersByMobile: [], customersByIdNumber: [], _entities: [null, null, null, null] },
    });
  });

  test("is found by the exact mobile or id number, however it is written; a number that two share finds both", async () => {
    const byMobile = async (mobile: string) =>
      (
        await open.get<{ customersByMobile: { name: string }[] }>(
          `query ($mobile: String!) { customersByMobile(mobile: $mobile) { name } }`,
          { mobile },
        )
      ).customersByMobile;
    for (const mobile of ["13800001234", "+86 138-0000-1234", "00861380 0001234", "１３８００００１２３４"])
      expect((await byMobile(mobile)).map(({ name }) => name).sort()).toEqual(["李娜", "王伟"]);
    expect(await byMobile("13911112222")).toEqual([{ name: "王伟" }]);
    expect(await byMobile("13911112223")).toEqual([]);
    const byId = `query ($idNumber: String!) { customersByIdNumber(idNumber: $idNumber) { id } }`;
    expect((await open.get(byId, { idNumber: ` ${idNumber} ` })).customersByIdNumber).toEqual([{ id: ids.c }]);
  });

  test.each([
    ["customersByMobile", "mobile", "1380000"],
    ["customersByMobile", "mobile", "%"],
    ["customersByIdNumber", "idNumber", "110105194912310021"],
  ])("is not searched by a part or a guess: %s(%s: %j) is refused", async (field, argument, value) => {
    const { errors } = await open.ask(`query ($value: String!) { ${field}(${argument}: $value) { id } }`, { value });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });

  test("fifty of them with all that hangs on them cost one statement a list", async () => {
    const { statements } = await open.get(`{ customers(first: 50) { nodes { ${everything} } } }`);
    // the page; registrations, their count, their projects come along; golden values' registrations; contact points; classes; projects; card
    expect(statements).toBe(8);
  });
});
