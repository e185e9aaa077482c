import { ask } from "./support/ask.js";
import { testIssuer } from "./support/issuer.js";
import { startTown, type Town } from "./support/town.js";

const query = '{ person(id: "1") { name cases { subject } } }';
const traced = { "x-oneroof-trace": "1" };

describe("the trace of a request", () => {
  let town: Town;

  afterEach(() => town.stop());

  it("shows the plan, every fetch with its SQL statements, and their sum", async () => {
    town = await startTown();
    const { body } = await ask(town.gateway.url, query, { headers: traced });
    expect(body.extensions).toEqual({
      oneroof: {
        plan: expect.objectContaining({ kind: "Sequence" }),
        cost: 22,
        fetches: ["people", "cases"].map((service) => ({ service, ms: expect.any(Number), statements: 3 })),
        statements: 6,
      },
    });
  });

  it("is not there when nobody asks for it", async () => {
    town = await startTown();
    expect((await ask(town.gateway.url, query)).body).not.toHaveProperty("extensions");
    expect((await ask(town.gateway.url, query, { headers: { "x-oneroof-trace": "0" } })).body).not.toHaveProperty(
      "extensions",
    );
    expect(
      (await ask(town.gateway.url, query, { headers: { "apollo-federation-include-trace": "ftv1" } })).body,
    ).not.toHaveProperty("extensions");
  });

  it("is for administrators alone where callers have tokens; others get their answer without it", async () => {
    const issuer = await testIssuer();
    town = await startTown({ tokens: issuer.source });
    const as = async (role: string) => {
      const headers = { ...traced, authorization: `Bearer ${await issuer.sign({ role })}` };
      return (await ask(town.gateway.url, query, { headers })).body;
    };
    expect(await as("administrator")).toHaveProperty("extensions.oneroof.plan");
    expect(await as("service_agent")).toEqual({
      data: { person: { name: "Person 1", cases: [{ subject: "Case of 1" }] } },
    });
    expect(town.cases.requests.at(-1)?.headers).not.toHaveProperty("x-oneroof-trace");
  });
});
