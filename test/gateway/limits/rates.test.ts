import { Pool } from "pg";
import { openRates, type Rates } from "../../../gateway/limits/rates/rates.js";
import { sharedRates } from "../../../gateway/limits/rates/shared-rates.js";
import { testDatabase } from "../../support/database.js";

const quotas = { cost: 100, searches: 2 };

/** Whether each of these costs was allowed, one after the other. */
async function allowed(rates: Rates, caller: string, ...costs: number[]): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (const cost of costs) answers.push((await rates.take(caller, cost)).allowed);
  return answers;
}

describe("what a caller may ask for in a minute", () => {
  it("is used up by costs, for each caller alone", async () => {
    const rates = openRates(quotas);
    expect(await allowed(rates, "one", 60, 40, 1)).toEqual([true, true, false]);
    expect(await allowed(rates, "two", 100, 1)).toEqual([true, false]);
  });

  it("is told in headers, and when to come again", async () => {
    const rates = openRates(quotas);
    expect((await rates.take("one", 60)).headers).toEqual({
      "RateLimit-Policy": '"cost";q=100;w=60',
      RateLimit: '"cost";r=40;t=60',
    });
    const refused = await rates.take("one", 60);
    expect(refused.headers).toMatchObject({ RateLimit: '"cost";r=0;t=60', "Retry-After": "60" });
  });

  it("has a lower measure for exact searches, which other questions do not touch", async () => {
    const rates = openRates(quotas);
    expect((await rates.take("one", 1, 2)).headers["RateLimit"]).toBe('"cost";r=99;t=60, "searches";r=0;t=60');
    expect((await rates.take("one", 1)).allowed).toBe(true);
    expect((await rates.take("one", 1, 1)).allowed).toBe(false);
  });

  it("is counted together by gateways that share a database, and by each alone when it goes away", async () => {
    const database = await testDatabase("rates");
    const pools = [new Pool({ connectionString: database.url }), new Pool({ connectionString: database.url })];
    const [left, right] = (await Promise.all(pools.map((pool) => sharedRates(quotas, pool)))) as [Rates, Rates];
    expect(await allowed(left, "one", 60)).toEqual([true]);
    expect(await allowed(right, "one", 40, 1)).toEqual([true, false]);
    await Promise.all(pools.map((pool) => pool.end()));
    expect(await allowed(right, "one", 60, 60)).toEqual([true, false]);
    await database.drop();
  });

  it("is counted nowhere when the database is not there at the start", async () => {
    const pool = new Pool({ connectionString: "postgres://nobody@127.0.0.1:9/nowhere" });
    await expect(sharedRates(quotas, pool)).rejects.toThrow("ECONNREFUSED");
    await pool.end();
  });
});
