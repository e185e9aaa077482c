import { type Audit, serverAudits } from "graphql-http";
import { startTown, type Town } from "./support/town.js";

describe("GraphQL over HTTP, by the audits of graphql-http", () => {
  let town: Town;

  beforeAll(async () => {
    town = await startTown();
  });

  afterAll(() => town.stop());

  const audits = serverAudits({ url: () => town.gateway.url });
  const named = (word: string) =>
    audits.filter(({ name }) => name.startsWith(word)).map((audit) => [audit.name, audit] as const);

  it.each([...named("MUST"), ...named("SHOULD")])("%s", async (_name, audit: Audit) => {
    expect(await audit.fn()).toMatchObject({ status: "ok" });
  });

  it("passes at least 22 of the 25 MAY; GET without a header that forces a preflight is refused on purpose", async () => {
    const results = await Promise.all(named("MAY").map(async ([, audit]) => audit.fn()));
    expect(results).toHaveLength(25);
    expect(results.filter(({ status }) => status === "ok").length).toBeGreaterThanOrEqual(22);
  });
});
