import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../support/subgraph.js";
import {
  act,
  consultant,
  done,
  openLead,
  openMarketing,
  openOpportunity,
  somebody,
  stranger,
  subscribe,
} from "./support.js";

let marketing: OpenSubgraph;
let ids: Record<string, string>;
beforeAll(async () => {
  marketing = await openMarketing();
  const met = { customerHandle: "reg_a", projectCode: "DL-01", channel: "PHONE", place: "ELSEWHERE" };
  const sent = { referrerHandle: "reg_a", refereeHandle: "reg_b", projectCode: "DL-01" };
  ids = {
    touchpoint: (await done(marketing, "touchpointRecord", met)).id,
    lead: (await openLead(marketing)).id,
    opportunity: (await openOpportunity(marketing)).id,
    deal: (await subscribe(marketing)).id,
    referral: (await done(marketing, "referralPropose", sent)).id,
  };
});
afterAll(() => marketing.close());

const lists = ["touchpoints", "leads", "opportunities", "deals", "referrals"];
const kinds = ["touchpoint", "lead", "opportunity", "deal", "referral"];
const types = ["Touchpoint", "Lead", "Opportunity", "Deal", "Referral"];

describe("a caller of another project", () => {
  test.each(kinds)("finds no %s by its id, and who works there does", async (kind) => {
    const ask = (caller = consultant) => marketing.ask(`{ row: ${kind}(id: "${ids[kind]}") { id } }`, {}, caller);
    expect((await ask()).data).toEqual({ row: { id: ids[kind] } });
    expect((await ask(stranger)).data).toEqual({ row: null });
    expect((await ask(somebody("group_analyst", "*"))).data).toEqual({ row: { id: ids[kind] } });
    expect((await ask(somebody("sales_manager", []))).data).toEqual({ row: null });
  });

  test.each(kinds.map((kind, at) => [kind, types[at]!]))("finds no %s by reference", async (kind, type) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id version } } }`;
    const of = [{ __typename: type, id: ids[kind] }];
    expect((await marketing.ask(query, { of }, consultant)).data?.["_entities"]).toMatchObject([{ id: ids[kind] }]);
    expect((await marketing.ask(query, { of }, stranger)).data?.["_entities"]).toEqual([null]);
  });

  test.each(lists)("sees an empty list of %s, and no count", async (list) => {
    const ask = (caller = consultant) => marketing.ask(`{ list: ${list} { nodes { id } totalCount } }`, {}, caller);
    expect((await ask()).data?.["list"].totalCount).toBeGreaterThan(0);
    expect((await ask(stranger)).data?.["list"]).toEqual({ nodes: [], totalCount: 0 });
  });

  test("sees nothing on a customer, a project, an employee or a unit", async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Customer { touchpoints { totalCount } c: leads { totalCount } d: opportunities { totalCount } e: deals { totalCount }
        referralsMade { totalCount } referralsReceived { totalCount } }
      ... on Project { p: leads { totalCount } q: opportunities { totalCount } r: deals { totalCount } referrals { totalCount } } } }`;
    const of = [
      { __typename: "Customer", handle: "reg_a", handles: ["reg_a", "reg_b"] },
      { __typename: "Project", code: "DL-01" },
    ];
    const counts = async (caller = consultant) => {
      const { data } = await marketing.ask(query, { of }, caller);
      return (data?.["_entities"] as Record<string, { totalCount: number }>[]).flatMap((row) =>
        Object.values(row).map(({ totalCount }) => totalCount),
      );
    };
    expect(await counts()).toEqual([1, 2, 1, 1, 1, 1, 2, 1, 1, 1]);
    expect(await counts(stranger)).toEqual(Array(10).fill(0));
  });

  test.each([
    ["leadAssign", "lead", { consultantId: "emp_2" }],
    ["leadContact", "lead", {}],
    ["leadLose", "lead", { reason: "OTHER" }],
    ["leadChange", "lead", { budget: 1 }],
    ["opportunityAdvance", "opportunity", { stage: "QUEUED" }],
    ["opportunityLose", "opportunity", { reason: "OTHER" }],
    ["opportunityChange", "opportunity", { expectedPrice: 1 }],
    ["dealSign", "deal", {}],
    ["dealSignOnline", "deal", {}],
    ["dealFile", "deal", {}],
    ["dealReceivePayment", "deal", {}],
    ["dealDeliver", "deal", {}],
    ["dealCancel", "deal", { reason: "x" }],
    ["referralConfirm", "referral", { dealId: "dea_1" }],
    ["referralReward", "referral", { reward: 1 }],
    ["referralReject", "referral", { reason: "x" }],
  ])("does nothing by %s, as if it were not there; other departments may not at all", async (mutation, kind, input) => {
    const refused = { row: null, userErrors: [{ code: "NOT_FOUND", field: ["id"] }] };
    const there = { id: ids[kind], version: 1, ...input };
    expect(await act(marketing, mutation, there, stranger)).toMatchObject(refused);
    expect(await act(marketing, mutation, { ...there, id: `${kind}_none` }, stranger)).toMatchObject(refused);
    for (const role of ["service_manager", "property_manager", "city_manager", "group_analyst", "application"] as const)
      expect((await act(marketing, mutation, there, somebody(role))).errors).toEqual(["FORBIDDEN"]);
  });

  test("opens no opportunity of another's lead", async () => {
    expect((await act(marketing, "opportunityOpen", { leadId: ids["lead"] }, stranger)).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["leadId"] },
    ]);
  });
});
