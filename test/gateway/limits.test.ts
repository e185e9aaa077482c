import { houseLimits } from "../../gateway/limits/limits.js";
import { openRates } from "../../gateway/limits/rates/rates.js";
import { ask } from "./support/ask.js";
import { testIssuer, type TestIssuer } from "./support/issuer.js";
import { startTown, type Town } from "./support/town.js";

const wide = "{ people { friend { friend { cases { subject } } } } }";

describe("what a request may cost at the gateway", () => {
  let issuer: TestIssuer;
  let town: Town;

  beforeAll(async () => {
    issuer = await testIssuer();
    const rates = openRates({ cost: 500, searches: 2 });
    town = await startTown({ tokens: issuer.source, limits: { ...houseLimits, cost: 200 }, rates });
  });

  afterAll(() => town.stop());

  const as = async (subject: string, query: string, { role = "service_agent", variables = {}, headers = {} } = {}) =>
    ask(town.gateway.url, query, {
      variables,
      headers: { authorization: `Bearer ${await issuer.sign({ subject, role })}`, ...headers },
    });

  it("is refused with 400 and a code, before anything is asked, and without numbers: attack 9", async () => {
    const asked = town.people.requests.length;
    const { status, body } = await as("greedy", wide);
    expect([status, body.errors?.[0]?.extensions["code"]]).toEqual([400, "OPERATION_TOO_COSTLY"]);
    expect(body.errors?.[0]?.message).not.toMatch(/\d/);
    expect(town.people.requests).toHaveLength(asked);
  });

  it("is told to those who may see the trace", async () => {
    const { body } = await as("watcher", "{ people { friend { name } } }", {
      role: "administrator",
      headers: { "x-oneroof-trace": "1" },
    });
    expect(body.extensions).toMatchObject({ oneroof: { cost: 40 } });
  });

  it("is counted for each caller, told in headers, and refused with 429 when it is used up: attack 51", async () => {
    const few = "{ people { friend { name } } }";
    const first = await as("busy", few);
    expect(first.headers.get("ratelimit-policy")).toBe('"cost";q=500;w=60');
    expect(first.headers.get("ratelimit")).toMatch(/^"cost";r=459;t=\d+$/);
    const spoofed = { "x-forwarded-for": "10.0.0.1", "x-user-id": "somebody-else" };
    const all = [];
    for (let i = 0; i < 14; i++) all.push(await as("busy", few, { headers: spoofed }));
    const refused = all.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers, body } of refused) {
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
      expect(body.errors).toEqual([{ message: expect.not.stringMatching(/\d/), extensions: { code: "RATE_LIMITED" } }]);
    }
    expect((await as("idle", few)).status).toBe(200);
  });

  it("is lower for exact searches, aliases counted one by one: attacks 3 and 35", async () => {
    const search = (name: string) => `${name}: byNumber(number: "1") { id }`;
    expect((await as("guesser", `{ ${["a", "b", "c"].map(search).join(" ")} }`)).status).toBe(429);
    expect((await as("clerk", `{ ${search("a")} ...F } fragment F on Query { ${search("b")} }`)).status).toBe(200);
    expect((await as("clerk", `{ ${search("a")} }`)).status).toBe(429);
    expect((await as("clerk", "{ people { id } }")).status).toBe(200);
  });
});
