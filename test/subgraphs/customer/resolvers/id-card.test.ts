import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, openCustomer, type OpenCustomer } from "../open-customer.js";

const sales = callerOf("sales_consultant", "DL-01", "SH-01");

describe("cards in the graph", () => {
  let open: OpenCustomer;
  const cards: string[] = [];
  beforeAll(async () => {
    open = await openCustomer();
    for (const projectCode of ["DL-01", "DL-01", "SH-01"]) {
      const { id } = await open.register({ name: `王${cards.length}`, projectCode });
      const input = { customerHandle: id, projectCode };
      const issue = `mutation ($input: IdCardIssueInput!) { idCardIssue(input: $input) { idCard { id } } }`;
      cards.push(
        (await open.get<{ idCardIssue: { idCard: { id: string } } }>(issue, { input }, sales)).idCardIssue.idCard.id,
      );
    }
  });
  afterAll(() => open.close());

  test("are listed by project and state, the latest first, with their holders in one statement more", async () => {
    const query = `query ($filter: IdCardFilter) { idCards(filter: $filter) { nodes { id customer { name } project { code } } } }`;
    const { idCards, statements } = await open.get<{ idCards: { nodes: { id: string }[] } }>(query);
    expect(idCards.nodes.map(({ id }) => id)).toEqual([...cards].reverse());
    expect(statements).toBe(2);
    const idsOf = async (filter: object) =>
      (await open.get<{ idCards: { nodes: { id: string }[] } }>(query, { filter })).idCards.nodes.map(({ id }) => id);
    expect(await idsOf({ projectCodes: ["SH-01"] })).toEqual([cards[2]]);
    expect(await idsOf({ states: ["ACTIVE"] })).toEqual([]);
  });

  test("hang on the employee who issued them, as far as the caller sees their holders", async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { issuedCards(orderBy: ISSUED_ASC) { nodes { id } totalCount } } } }`;
    const of = [sales.subject, "emp_nobody"].map((id) => ({ __typename: "Employee", id }));
    const { _entities, statements } = await open.get(query, { of }, callerOf("sales_manager", "DL-01"));
    const mine = cards.slice(0, 2).map((id) => ({ id }));
    expect(_entities).toEqual([
      { issuedCards: { nodes: mine, totalCount: 2 } },
      { issuedCards: { nodes: [], totalCount: 0 } },
    ]);
    expect(statements).toBe(2);
  });

  test("are found by their key, in one statement", async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on IdCard { id state issuedBy { id } } } }`;
    const of = [...cards, "idc_none"].map((id) => ({ __typename: "IdCard", id }));
    const { _entities, statements } = await open.get(query, { of });
    expect(_entities).toEqual([
      ...cards.map((id) => ({ id, state: "PENDING", issuedBy: { id: sales.subject } })),
      null,
    ]);
    expect(statements).toBe(1);
  });
});
