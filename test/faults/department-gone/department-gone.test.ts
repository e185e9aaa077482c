import { setTimeout as sleep } from "node:timers/promises";
import { customerOf } from "../../support/house-customer.js";
import { everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";
import { openHouseFor } from "../../support/house-story.js";

const owner = everyChronicle().find(({ rows }) => rows("work_order").length > 0 && rows("lead").length > 0)!;
const counted = (table: string) => ({ totalCount: owner.rows(table).length });
const whole = {
  customer: {
    name: owner.name,
    registrations: { totalCount: owner.registrations.length },
    leads: counted("lead"),
    cases: counted("case"),
    workOrders: counted("work_order"),
  },
  projects: { totalCount: 12 },
};

/** What is missing from the answer, and where its error points, when a department does not answer. */
const departments = [
  ["marketing", { ...whole, customer: { ...whole.customer, leads: null } }, ["customer", "leads"]],
  ["service", { ...whole, customer: { ...whole.customer, cases: null } }, ["customer", "cases"]],
  ["property", { ...whole, customer: { ...whole.customer, workOrders: null } }, ["customer", "workOrders"]],
  ["organization", { ...whole, projects: null }, ["projects"]],
  ["customer", { ...whole, customer: null }, ["customer"]],
] as const;

/**
 * A whole answer takes no longer, whatever happens to a department; in milliseconds. The deadline of a subgraph is five seconds, that of
 * a request ten; what lies between is for a busy machine.
 */
const most = 9_000;

/** Every duration, to be reported. */
const took: Record<string, number> = {};

describe("when a department is gone", () => {
  const house = openHouseFor("many hosts");
  let id: string;

  beforeAll(async () => {
    id = await customerOf(house, owner);
  });

  afterAll(() => {
    if (process.env.FIGURES) console.log(took);
  });

  const ask = () => house.ask(question(import.meta.url), { id });

  async function expectWhole(): Promise<void> {
    const { data, errors } = await ask();
    expect([data, errors]).toEqual([whole, undefined]);
  }

  /** Asks until the answer is whole again: the breaker lets a call through after two seconds. */
  async function recovered(what: string): Promise<void> {
    const start = performance.now();
    while ((await ask()).errors && performance.now() - start < 20_000) await sleep(100);
    took[`${what}, whole again`] = Math.round(performance.now() - start);
    await expectWhole();
  }

  async function expectPart(what: string, data: object, path: readonly string[], code: string): Promise<void> {
    const start = performance.now();
    const answer = await ask();
    const ms = performance.now() - start;
    took[what] = Math.round(ms);
    expect(answer.data).toEqual(data);
    expect(answer.errors).toEqual([
      { message: expect.any(String) as string, path, extensions: { code, service: what.split(" ")[0] } },
    ]);
    expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|ECONN|socket|undici/i);
    expect(ms).toBeLessThan(most);
  }

  test("with none gone the answer is whole", expectWhole);

  test.each(departments)(
    "with %s killed the rest is answered with one error, and all when it is back",
    async (name, data, path) => {
      await house.kill(name);
      for (let round = 1; round <= 3; round++) await expectPart(`${name} killed`, data, path, "SUBGRAPH_UNAVAILABLE");
      await house.revive(name);
      await recovered(`${name} killed`);
    },
  );

  test.each(departments)(
    "with %s hung the rest is answered in time with one error, and all when it goes on",
    async (name, data, path) => {
      house.hold(name, true);
      await expectPart(`${name} hung`, data, path, "SUBGRAPH_TIMEOUT");
      house.hold(name, false);
      await recovered(`${name} hung`);
    },
  );
});
