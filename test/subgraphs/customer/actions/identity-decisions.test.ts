import { identityRun } from "../../../../subgraphs/customer/actions/identity-run.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ContactPoint } from "../../../../subgraphs/customer/entities/contact-point.js";
import { Customer } from "../../../../subgraphs/customer/entities/customer.js";
import { openedRows } from "../../../support/opened-rows.js";
import { decider, steward } from "../decider.js";
import { callerOf, mobileOf, openCustomer, type OpenCustomer, residentId, type Row } from "../open-customer.js";

describe("what people decide about who is who", () => {
  let open: OpenCustomer;
  beforeAll(async () => {
    open = await openCustomer();
  });
  beforeEach(() => open.empty());
  afterAll(() => open.close());

  const decide: ReturnType<typeof decider> = (...how) => decider(open)(...how);

  const undo = ({ id, version }: Row) => decide("identityDecisionUndo", { id, version });

  const wang = { name: "王一丁", mobile: mobileOf(1), idNumber: residentId(1) };
  const li = { name: "李晓红", mobile: mobileOf(2), idNumber: residentId(2) };
  const two = [
    { externalId: "a", ...wang },
    { externalId: "b", ...wang },
    { externalId: "c", ...li },
    { externalId: "d", ...li },
  ];

  /** Everything that says who is who, in a form that can be compared. */
  const everything = () =>
    Promise.all([
      open.source.query<object[]>("select handle, customer_id, registration_id from handle order by 1"),
      openedRows(open.source, Customer, "id").then((rows) =>
        rows.filter(({ merged_at }) => merged_at === null).map(withoutTimes),
      ),
      open.source.query<object[]>(
        "select customer_id, project_code, registrations from customer_project order by 1, 2",
      ),
      openedRows(open.source, ContactPoint, "value_hash").then((rows) => rows.map(reached).sort()),
    ]);

  test("a merge makes one customer, a rehearsal shows the same and changes nothing, undoing it restores everything", async () => {
    await open.import(two);
    const ids = await open.ids();
    const before = await everything();
    const input = { customers: [ids["a"], ids["c"]] };
    const rehearsed = await decide("customerMerge", { ...input, dryRun: true });
    expect(await everything()).toEqual(before);
    expect(rehearsed["outcome"].decision).toBeNull();
    const done = await decide("customerMerge", input);
    expect(done["outcome"].customers).toEqual(rehearsed["outcome"].customers);
    expect(done["outcome"].customers[0].registrationIds).toHaveLength(4);
    expect(await open.people()).toEqual(["a b c d"]);
    const { id, version } = done["outcome"].decision;
    expect((await decide("identityDecisionUndo", { id, version }))["userErrors"]).toEqual([]);
    expect(await open.people()).toEqual(["a b", "c d"]);
    expect(await everything()).toEqual(before);
    expect((await decide("identityDecisionUndo", { id, version }))["userErrors"]).toMatchObject([{ code: "STATE" }]);
  });

  test("a merge and then a split restores everything, and the split holds whatever is imported", async () => {
    await open.import(two);
    const ids = await open.ids();
    const before = await everything();
    await decide("customerMerge", { customers: [ids["b"], ids["d"]] });
    await decide("customerSplit", { customer: ids["a"], registrations: [ids["c"], ids["d"]] });
    expect(await open.people()).toEqual(["a b", "c d"]);
    expect(await everything()).toEqual(before);
    await open.import([{ externalId: "e", name: li.name, mobile: wang.mobile, idNumber: wang.idNumber }]);
    const people = await open.people();
    expect(people.filter((ids) => /[ab]/.test(ids) && /[cd]/.test(ids))).toEqual([]);
  });

  test("a split keeps one person's registrations apart, also when they are matched anew, until it is undone", async () => {
    await open.import(two);
    const ids = await open.ids();
    const { outcome } = await decide("customerSplit", { customer: ids["a"], registrations: [ids["b"]] });
    expect(await open.people()).toEqual(["a", "b", "c d"]);
    await open.import([{ externalId: "a", ...wang, company: "东软集团" }]);
    await open.import([{ externalId: "f", ...wang }]);
    const people = await open.people();
    expect(people.find((ids) => ids.includes("a"))).not.toContain("b");
    await undo(outcome.decision);
    expect(await open.people()).toEqual(["a b f", "c d"]);
  });

  test("the history tells where registrations were, and a customer can be asked for as of any moment", async () => {
    await open.import(two);
    const ids = await open.ids();
    const [{ at: apart }] = await open.source.query<[{ at: Date }]>("select clock_timestamp() as at");
    const merged = await decide("customerMerge", { customers: [ids["a"], ids["c"]] });
    const [survivor] = merged["outcome"].customers as Row[];
    const asOf = `query ($id: ID!, $at: DateTime) { customer(id: $id, asOf: $at) { id name handles
      registrations { nodes { externalId } } contactPoints { value } projects { code } } }`;
    const [left, right] = await Promise.all(
      ["a", "c"].map((name) => open.get(asOf, { id: ids[name], at: apart }).then(({ customer }) => customer as Row)),
    );
    expect(left).toMatchObject({ name: "王一丁", handles: expect.arrayContaining([ids["a"], ids["b"]]) });
    expect(right).toMatchObject({ name: "李晓红", handles: expect.arrayContaining([ids["c"], ids["d"]]) });
    expect(left!["registrations"].nodes.map((row: Row) => row["externalId"] as string).sort()).toEqual(["a", "b"]);
    expect(right!["contactPoints"]).toEqual([{ value: `${li.mobile.slice(0, 3)}****${li.mobile.slice(-4)}` }]);
    expect(right!["projects"]).toEqual([{ code: "DL-01" }]);
    const gone = left!["id"] === survivor!["id"] ? right : left;
    const history = `query ($id: ID!) { customer(id: $id) { id history { cause actor customerId decision { reason } registration { id } nowOf { id } } } }`;
    const arrived = (await open.get(history, { id: survivor!["id"] })).customer.history as Row[];
    expect(arrived).toHaveLength(2);
    expect(arrived[0]).toMatchObject({ cause: "MERGED", customerId: gone!["id"], decision: { reason: "seen both" } });
    await undo(merged["outcome"].decision);
    const { customer } = await open.get(history, { id: survivor!["id"] });
    expect(customer.history).toHaveLength(2);
    expect(customer.history[0]).toMatchObject({ cause: "UNDONE", actor: steward.subject, nowOf: { id: gone!["id"] } });
  });

  test.each<[string, (ids: Record<string, string>) => [string, Row], object]>([
    ["a merge of one", (ids) => ["customerMerge", { customers: [ids["a"], ids["b"]] }], { code: "STATE" }],
    [
      "a merge with nobody",
      (ids) => ["customerMerge", { customers: [ids["a"], "cus_x"] }],
      { code: "NOT_FOUND", field: ["customers", "1"] },
    ],
    [
      "a split of all",
      (ids) => ["customerSplit", { customer: ids["a"], registrations: [ids["a"], ids["b"]] }],
      { code: "INVALID" },
    ],
    [
      "a split of another's",
      (ids) => ["customerSplit", { customer: ids["a"], registrations: [ids["c"]] }],
      { code: "NOT_FOUND" },
    ],
    [
      "a decision without a reason",
      (ids) => ["customerMerge", { customers: [ids["a"], ids["c"]], reason: "" }],
      { code: "INVALID" },
    ],
    ["undoing nothing", () => ["identityDecisionUndo", { id: "dec_x", version: 1 }], { code: "NOT_FOUND" }],
  ])("%s is refused", async (_, asked, error) => {
    await open.import(two);
    const [name, input] = asked(await open.ids());
    expect((await decide(name, input))["userErrors"]).toMatchObject([error]);
    expect(await open.people()).toEqual(["a b", "c d"]);
  });

  test("only who looks after the data may merge and split; managers of customer service may answer questions too", async () => {
    const merging = decide("customerMerge", { customers: ["cus_x", "cus_y"] }, callerOf("service_manager", "DL-01"));
    await expect(merging).rejects.toThrow("Your role has no right to this.");
    const queue = "{ reviewPairs { totalCount } }";
    expect((await open.ask(queue, {}, callerOf("sales_consultant", "DL-01"))).errors).toHaveLength(1);
    expect((await open.get(queue, {}, callerOf("service_manager", "DL-01"))).reviewPairs).toEqual({ totalCount: 0 });
  });

  test("more decide at the same moment than there are connections, and nobody waits for ever", async () => {
    await open.import(
      Array.from({ length: 24 }, (_, n) => ({ externalId: `p${n}`, mobile: mobileOf(n), idNumber: residentId(n) })),
    );
    const ids = await open.ids();
    const merges = Array.from({ length: 12 }, (_, n) =>
      decide("customerMerge", { customers: [ids[`p${2 * n}`], ids[`p${2 * n + 1}`]] }),
    );
    expect((await Promise.all(merges)).flatMap((merge) => merge["userErrors"] as Row[])).toEqual([]);
    expect(await open.people()).toHaveLength(12);
  });

  test("what is being decided while everybody is matched holds as well", async () => {
    await open.import(two, "later");
    const ids = await open.ids();
    const deciding = open.source.createQueryRunner();
    await deciding.startTransaction();
    await deciding.query("select pg_advisory_xact_lock(hashtext('customer.identity'))");
    await deciding.query(
      `insert into identity_decision (id, kind, left_ids, right_ids, reason, decided_by) values ('dec_1', 'DIFFERENT', $1, $2, 'x', 'y')`,
      [[ids["a"]], [ids["b"]]],
    );
    const run = identityRun(open.source, { all: true });
    await new Promise((done) => setTimeout(done, 300));
    await deciding.commitTransaction();
    await deciding.release();
    await run;
    expect(await open.people()).toEqual(["a", "b", "c d"]);
  });

  describe("the review queue", () => {
    const queue = `query ($states: [ReviewState!]) { reviewPairs(filter: { states: $states }) { nodes {
      id version weight state left { id name mobile } right { id name } } } }`;
    const answer = async (pair: Row, how: string, reason: string | null = "asked them") => {
      const input = { id: pair["id"], version: pair["version"], answer: how, reason };
      const text = `mutation ($input: ReviewPairDecideInput!) { reviewPairDecide(input: $input) { reviewPair { id version state } userErrors { code } } }`;
      return (await open.get(text, { input }, callerOf("service_manager", "DL-01"))).reviewPairDecide as Row;
    };
    const pairs = async (states?: string[]) => (await open.get(queue, { states }, steward)).reviewPairs.nodes as Row[];
    const doubtful = [
      { externalId: "a", name: "王伟", mobile: mobileOf(1) },
      { externalId: "b", name: "王先生", mobile: mobileOf(1) },
    ];

    test("asks about what is doubtful, both sides masked, and keeps the answer", async () => {
      await open.import(doubtful);
      expect(await open.people()).toEqual(["a", "b"]);
      const [pair] = await pairs(["OPEN"]);
      expect(pair!["left"].mobile ?? pair!["right"].mobile).toMatch(/\*{4}/);
      expect((await answer(pair!, "LATER"))["reviewPair"]).toMatchObject({ state: "LATER", version: 2 });
      expect((await answer(pair!, "SAME"))["userErrors"]).toEqual([{ code: "STALE_VERSION" }]);
      expect((await answer({ ...pair!, version: 2 }, "SAME"))["reviewPair"]).toMatchObject({ state: "SAME" });
      expect(await open.people()).toEqual(["a b"]);
      expect((await answer({ ...pair!, version: 3 }, "DIFFERENT"))["userErrors"]).toEqual([{ code: "STATE" }]);
      await open.import([{ ...doubtful[1]!, company: "东软集团" }]);
      expect(await open.people()).toEqual(["a b"]);
    });

    test.each(["SAME", "DIFFERENT"])("wants a reason for %s, and none for putting it off", async (how) => {
      await open.import(doubtful);
      const [pair] = await pairs(["OPEN"]);
      expect((await answer(pair!, how, " "))["userErrors"]).toEqual([{ code: "INVALID" }]);
      expect((await answer(pair!, "LATER", null))["userErrors"]).toEqual([]);
    });

    test("asks no more about those that differ, and anew when the decision is undone", async () => {
      await open.import(doubtful);
      const [pair] = await pairs(["OPEN"]);
      await answer(pair!, "DIFFERENT");
      await open.import([{ ...doubtful[1]!, company: "东软集团" }]);
      expect(await pairs(["OPEN", "LATER"])).toEqual([]);
      const [decision] = await open.source.query<Row[]>("select id, version from identity_decision");
      await decide("identityDecisionUndo", { id: decision!["id"], version: decision!["version"] });
      expect(await pairs(["OPEN"])).toHaveLength(1);
    });

    test("is answered once when two answer at the same moment", async () => {
      await open.import(doubtful);
      const [pair] = await pairs(["OPEN"]);
      const answers = await Promise.all(["SAME", "DIFFERENT", "SAME"].map((how) => answer(pair!, how)));
      expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
      expect(await open.source.query("select id from identity_decision")).toHaveLength(1);
      await open.people();
    });
  });
});

function withoutTimes({
  version: _,
  created_at: _created,
  updated_at: _updated,
  ...row
}: Record<string, unknown>): object {
  return row;
}

function reached({ customer_id, kind, value, registrations }: Record<string, unknown>): string {
  return [customer_id, kind, value, registrations].join(" ");
}
