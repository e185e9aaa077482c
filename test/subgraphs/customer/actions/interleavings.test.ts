import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { identityRun } from "../../../../subgraphs/customer/actions/identity-run.js";
import { seeded } from "../../../support/seeded.js";
import { callerOf, mobileOf, openCustomer, type OpenCustomer, residentId, type Row } from "../open-customer.js";

/** How many steps are taken: IDENTITY_STEPS=1000 for a long run. */
const steps = Number(process.env["IDENTITY_STEPS"] ?? 60);
const atOnce = 4;
const steward = { ...callerOf("data_steward"), projects: "*" as const };

let open: OpenCustomer;
beforeAll(async () => {
  open = await openCustomer();
});
afterAll(() => open.close());

const random = seeded(Number(process.env["IDENTITY_SEED"] ?? 1));

/** A registration of one of thirty people, with more or less of what is known of them. */
function someone() {
  const person = random.below(30);
  return {
    name: random.chance(85) ? `${"王李张刘陈"[person % 5]}${String.fromCharCode(0x5b87 + 11 * person)}明` : "王先生",
    mobile: random.chance(70) ? mobileOf(person) : undefined,
    idNumber: random.chance(40) ? residentId(person) : undefined,
  };
}

async function someIds(count: number): Promise<string[]> {
  const rows = await open.source.query<{ id: string }[]>("select id from registration order by id");
  return rows.length === 0 ? [] : Array.from({ length: count }, () => random.pick(rows).id);
}

async function mutate(name: string, input: Row): Promise<Row> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;
  return (await open.get(text, { input: { reason: "by chance", ...input } }, steward))[name] as Row;
}

let imported = 0;
const kinds: Record<string, () => Promise<unknown>> = {
  register: () => open.register(someone()),
  import: () => open.import(Array.from({ length: 3 }, () => ({ externalId: `r${imported++ % 40}`, ...someone() }))),
  admit: () => open.import([{ externalId: `r${imported++ % 40}`, ...someone() }], "later"),
  run: () => identityRun(open.source, { all: random.chance(30) }),
  merge: async () => mutate("customerMerge", { customers: await someIds(2) }),
  split: async () => {
    const [id] = await someIds(1);
    return mutate("customerSplit", { customer: id ?? "", registrations: [id ?? ""] });
  },
  undo: async () => {
    const rows = await open.source.query<Row[]>("select id, version from identity_decision where undone_at is null");
    if (rows.length === 0) return;
    const { id, version } = random.pick(rows);
    return mutate("identityDecisionUndo", { id, version });
  },
};

/** Pairs that a decision keeps apart, by the newest decision that names both, and that are one customer all the same. */
const broken = `select l.id from identity_decision d cross join unnest(d.left_ids) a(id) cross join unnest(d.right_ids) b(id)
  join registration l on l.id = a.id join registration r on r.id = b.id
  where d.kind = 'DIFFERENT' and d.undone_at is null and l.customer_id = r.customer_id
    and not exists (select from identity_decision e where e.kind = 'SAME' and e.undone_at is null and e.decided_at > d.decided_at
      and a.id = any(e.left_ids || e.right_ids) and b.id = any(e.left_ids || e.right_ids))`;

test(
  `after any of ${steps} steps, ${atOnce} at a time, every registration is in one customer, and decisions hold`,
  async () => {
    for (let taken = 0; taken < steps; taken += atOnce) {
      const names = Array.from({ length: atOnce }, () => random.pick(Object.keys(kinds)));
      await Promise.all(names.map((name) => kinds[name]!()));
      try {
        await open.people();
        expect(await open.source.query(broken)).toEqual([]);
      } catch (error) {
        throw new Error(`After ${taken + atOnce} steps, the last being ${names.join(", ")}: ${String(error)}`);
      }
    }
  },
  steps * 5_000,
);
