import type { EntityManager } from "typeorm";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import { change, given, type Payload, perform, Refusal, UserErrorCode } from "../../../subgraphs/shared/write.js";
import { openThings, type OpenThings, somebody, Thing, ThingCreateInput } from "./things.js";

let database: OpenThings;
beforeAll(async () => void (database = await openThings()));
afterAll(() => database.close());

let serial = 0;
const newId = (): string => `thg_${(serial += 1)}`;

/** An input as a request brings it; unless told, without a key. */
const input = (values: Partial<ThingCreateInput> = {}): ThingCreateInput =>
  Object.assign(new ThingCreateInput(), { id: newId(), ownerKey: "one", ...values });

type Made = Payload<"thing", Thing>;

const insert = (values: ThingCreateInput) => async (tx: EntityManager) => {
  const { idempotencyKey: _, ...row } = values;
  await tx.insert(Thing, { ...row, madeOn: "2026-03-01" });
  return values.id;
};

/** Carries out "thingCreate"; `work` may do more or less than inserting. */
async function create(
  values: ThingCreateInput,
  {
    caller = somebody,
    mutation = "thingCreate",
    work = insert(values),
  }: { caller?: Caller; mutation?: string; work?: (tx: EntityManager) => Promise<string> } = {},
): Promise<Made> {
  const manager = database.request();
  const load = (id: string) => manager.findOne(Thing, { where: { id } });
  return perform({ manager, caller }, mutation, values, { field: "thing", work, load });
}

const codes = ({ userErrors }: Made): string[] => userErrors.map(({ code, field }) => `${code} ${field.join(".")}`);
const none = { thing: null };

describe("a mutation", () => {
  test("answers the row as it is after the commit", async () => {
    const values = input();
    expect(await create(values)).toEqual({
      thing: expect.objectContaining({ id: values.id, ownerKey: "one", version: 1 }),
      userErrors: [],
    });
  });

  test("whose input is wrong does nothing, and names each field", async () => {
    let worked = 0;
    const work = () => Promise.resolve(String((worked += 1)));
    const answer = await create(input({ ownerKey: "", idempotencyKey: "x".repeat(201) }), { work });
    expect(answer).toMatchObject(none);
    expect(codes(answer).sort()).toEqual(["INVALID idempotencyKey", "INVALID ownerKey"]);
    expect(worked).toBe(0);
  });

  test("that is refused leaves nothing behind", async () => {
    const values = input();
    const work = async (tx: EntityManager) => {
      await insert(values)(tx);
      throw new Refusal(UserErrorCode.STATE, ["id"], "Not today.");
    };
    expect(await create(values, { work })).toEqual({
      thing: null,
      userErrors: [{ code: "STATE", field: ["id"], message: "Not today." }],
    });
    expect(await database.source.manager.existsBy(Thing, { id: values.id })).toBe(false);
  });

  test("that fails leaves nothing behind, and fails", async () => {
    const values = input();
    const work = async (tx: EntityManager) => {
      await insert(values)(tx);
      throw new Error("The disk is full.");
    };
    await expect(create(values, { work })).rejects.toThrow("The disk is full.");
    expect(await database.source.manager.existsBy(Thing, { id: values.id })).toBe(false);
  });
});

describe("what the tables refuse though the rules allowed it", () => {
  test("is taken when another row has it, and names the column that the input names", async () => {
    const plateNumber = `plate ${newId()}`;
    const answers = await Promise.all([1, 2, 3].map(() => create(input({ plateNumber }))));
    expect(answers.flatMap(codes)).toEqual(["TAKEN plateNumber", "TAKEN plateNumber"]);
  });

  test("is not found when a key leads nowhere, also when that shows at the commit", async () => {
    const answer = await create(input({ partOfId: "thg_none" }));
    expect(answer).toMatchObject({ ...none, userErrors: [{ message: "What this names is not there." }] });
    expect(codes(answer)).toEqual(["NOT_FOUND partOfId"]);
  });

  test("blames no field that the input does not have", async () => {
    const work = (tx: EntityManager) =>
      tx.query("insert into idempotency_key values ('a', 'a', 'a'), ('a', 'a', 'a')").then(() => "x");
    expect(codes(await create(input(), { work }))).toEqual(["TAKEN "]);
  });

  test("is the client's mistake when a value is none that PostgreSQL can keep", async () => {
    const refused = create(input({ plateNumber: "a\0b" }));
    await expect(refused).rejects.toMatchObject({
      message: "A value in the request is not well formed.",
      extensions: { code: "BAD_USER_INPUT" },
    });
  });
});

describe("an idempotency key", () => {
  test("lets twenty requests at once have one effect, and all of them its result", async () => {
    const values = input({ idempotencyKey: "twenty" });
    const before = await database.count();
    let worked = 0;
    const work = async (tx: EntityManager) => {
      worked += 1;
      await tx.query("select pg_sleep(0.05)");
      return insert(values)(tx);
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(values, { work })));
    expect(answers.flatMap(codes)).toEqual([]);
    expect(new Set(answers.map(({ thing }) => thing?.id))).toEqual(new Set([values.id]));
    expect([worked, (await database.count()) - before]).toEqual([1, 1]);
  });

  test("answers a later repeat with the row as it is by then", async () => {
    const values = input({ idempotencyKey: "later" });
    await create(values);
    await database.source.manager.transaction((tx) =>
      change(tx, Thing, { id: values.id, version: 1 }, { ownerKey: "two" }),
    );
    expect(await create(values)).toMatchObject({ thing: { ownerKey: "two", version: 2 }, userErrors: [] });
  });

  test("used with another input or for another mutation is refused", async () => {
    const values = input({ idempotencyKey: "reused" });
    await create(values);
    expect(codes(await create(input({ id: values.id, idempotencyKey: "reused", ownerKey: "other" })))).toEqual([
      "KEY_REUSED idempotencyKey",
    ]);
    expect(codes(await create(values, { mutation: "thingChange" }))).toEqual(["KEY_REUSED idempotencyKey"]);
  });

  test("is everybody's own", async () => {
    await create(input({ idempotencyKey: "mine" }));
    const other = await create(input({ idempotencyKey: "mine" }), { caller: { ...somebody, subject: "emp_two" } });
    expect(other.userErrors).toEqual([]);
  });

  test("is free again when the attempt was refused or failed", async () => {
    const values = input({ idempotencyKey: "free" });
    const refusal = () => Promise.reject(new Refusal(UserErrorCode.STATE, [], "Not today."));
    expect(codes(await create(values, { work: refusal }))).toEqual(["STATE "]);
    await expect(create(values, { work: () => Promise.reject(new Error("Gone.")) })).rejects.toThrow("Gone.");
    expect((await create(input({ idempotencyKey: "free", ownerKey: "other" }))).userErrors).toEqual([]);
  });

  test("lets the next attempt work when the one it waits for is refused", async () => {
    const values = input({ idempotencyKey: "next" });
    let attempts = 0;
    const work = async (tx: EntityManager) => {
      attempts += 1;
      await tx.query("select pg_sleep(0.05)");
      if (attempts === 1) throw new Refusal(UserErrorCode.STATE, [], "The first time it fails.");
      return insert(values)(tx);
    };
    const answers = await Promise.all([1, 2, 3].map(() => create(values, { work })));
    expect(answers.map((answer) => codes(answer).join() || "done").sort()).toEqual(["STATE ", "done", "done"]);
    expect(attempts).toBe(2);
  });

  test.each(["", "  ", "a\0b", "x".repeat(201)])("is refused as %j", async (idempotencyKey) => {
    expect(codes(await create(input({ idempotencyKey })))).toEqual(["INVALID idempotencyKey"]);
  });

  test("may be left out or null: then every attempt counts", async () => {
    for (const idempotencyKey of [undefined, null])
      expect((await create(input({ idempotencyKey }))).userErrors).toEqual([]);
    expect(await database.count("idempotency_key where key is null")).toBe(0);
  });
});

describe("a change", () => {
  test("is made to the version that was read, once, and counts it up", async () => {
    const { id } = input();
    await database.source.manager.insert(Thing, { id, ownerKey: "one", madeOn: "2026-03-01" });
    const attempts = await Promise.allSettled(
      ["a", "b", "c"].map((ownerKey) =>
        database.source.manager.transaction((tx) => change(tx, Thing, { id, version: 1 }, { ownerKey })),
      ),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    for (const attempt of attempts)
      if (attempt.status === "rejected")
        expect(attempt.reason).toMatchObject({ userErrors: [{ code: "STALE_VERSION", field: ["version"] }] });
    expect(await database.source.manager.findOne(Thing, { where: { id } })).toMatchObject({ version: 2 });
  });

  test("takes from an input what is given: what is left out or null stays", () => {
    expect(given({ a: 0, b: "", c: false, d: null, e: undefined, f: [] })).toEqual({ a: 0, b: "", c: false, f: [] });
  });
});
