import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { identityRun } from "../../../../subgraphs/customer/actions/identity-run.js";
import { seeded } from "../../../support/seeded.js";
import { mobileOf, openCustomer, type OpenCustomer, residentId } from "../open-customer.js";

/** Registrations of forty people, some with the id number, some with the mobile alone, some in pinyin. */
function registrations(seed: number, count: number) {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, n) => {
    const person = random.below(40);
    const name = `${"王李张刘陈"[person % 5]}${String.fromCharCode(0x5b87 + 11 * person)}${String.fromCharCode(0x660e + 7 * person)}`;
    return {
      externalId: `r${String(n).padStart(3, "0")}`,
      name: random.chance(90) ? name : `${name[0]}先生`,
      ...(random.chance(70) && { mobile: mobileOf(person) }),
      ...(random.chance(40) && { idNumber: residentId(person) }),
      projectCode: random.pick(["DL-01", "SH-01"]),
    };
  });
}

describe("deciding who is who among all", () => {
  let open: OpenCustomer;
  beforeAll(async () => {
    open = await openCustomer();
  });
  const empty = () =>
    open.source.query(
      "truncate registration, link_key, block_key, identity_pending, identity_model, review_pair, identity_decision, membership, customer, handle, customer_project, contact_point, id_card",
    );
  beforeEach(empty);
  afterAll(() => open.close());

  const pendingCount = async () => (await open.source.query<object[]>("select from identity_pending")).length;

  test("says the same as the door says one by one, and leaves nothing to be matched", async () => {
    const rows = registrations(1, 160);
    for (const row of rows) await open.import([row]);
    const one = await open.people();
    await empty();
    await open.import(rows, "later");
    expect(await pendingCount()).toBe(160);
    await open.people();
    await identityRun(open.source, { all: true });
    expect(await open.people()).toEqual(one);
    expect(await pendingCount()).toBe(0);
  });

  test("resolves a few that are pending by the door, with the same outcome", async () => {
    const rows = registrations(2, 90);
    await open.import(rows, "later");
    expect(await identityRun(open.source)).toEqual({ resolved: 90 });
    const few = await open.people();
    expect(await identityRun(open.source, { all: true })).toMatchObject({ settled: 0, learned: false });
    expect(await open.people()).toEqual(few);
  });

  test("does not depend on the order in which registrations came", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000 }), fc.infiniteStream(fc.nat()), async (seed, numbers) => {
        const rows = registrations(seed, 60);
        const mixed = [...rows].sort(() => (numbers.next().value! % 2 === 0 ? 1 : -1));
        await empty();
        await open.import(rows, "later");
        await identityRun(open.source, { all: true });
        const outcome = await open.people();
        await empty();
        await open.import(mixed.slice(0, 20));
        await open.import(mixed.slice(20), "later");
        await identityRun(open.source, { all: true });
        expect(await open.people()).toEqual(outcome);
      }),
      { numRuns: 8 },
    );
  });

  test("learns a model when it is told to, keeps it, and matches by it from then on", async () => {
    await open.import(registrations(3, 200), "later");
    const summary = await identityRun(open.source, { learn: true });
    expect(summary).toMatchObject({ registrations: 200, learned: true });
    const models = await open.source.query<{ version: string; active: boolean }[]>(
      "select version, active from identity_model",
    );
    expect(models).toEqual([{ version: (summary as { model: string }).model, active: true }]);
    await open.people();
    await identityRun(open.source, { learn: true });
    expect(await open.source.query("select from identity_model where active")).toHaveLength(1);
  });

  test("goes on where it stopped", async () => {
    await open.import(registrations(4, 300), "later");
    const stopped = new AbortController();
    stopped.abort();
    await identityRun(open.source, { all: true, signal: stopped.signal });
    await open.people();
    expect(await pendingCount()).toBe(300);
    await identityRun(open.source);
    expect(await pendingCount()).toBe(0);
    expect(await identityRun(open.source, { all: true })).toMatchObject({ settled: 0 });
    await open.people();
  });

  test("while people register, loses nobody", async () => {
    await open.import(registrations(5, 200), "later");
    const desks = Array.from({ length: 8 }, (_, n) => open.register({ name: "王小明", mobile: mobileOf(n) }));
    await Promise.all([identityRun(open.source, { all: true }), ...desks]);
    const people = await open.people();
    expect(people.join(" ").split(" ")).toHaveLength(208);
  });
});
