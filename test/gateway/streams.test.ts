import { until } from "../support/until.js";
import { testIssuer, type TestIssuer } from "./support/issuer.js";
import { openStream } from "./support/open-stream.js";
import { startTown, type Town } from "./support/town.js";

describe("a subscription over an event stream", () => {
  let issuer: TestIssuer;
  let town: Town;

  beforeAll(async () => {
    issuer = await testIssuer();
    town = await startTown({ tokens: issuer.source });
  });

  afterAll(() => town.stop());

  const bearer = async (expiresIn = 60) => ({ authorization: `Bearer ${await issuer.sign({ expiresIn })}` });
  const ticks = "subscription { ticks(every: 20) }";

  it("sends an event for every result", async () => {
    const stream = await openStream(town.gateway.url, ticks, await bearer());
    expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const events = await stream.take(3);
    stream.leave();
    expect(events).toEqual([1, 2, 3].map((tick) => ({ event: "next", data: { data: { ticks: tick } } })));
  });

  it("is not opened without a token", async () => {
    expect((await openStream(town.gateway.url, ticks, {})).status).toBe(401);
  });

  it("ends when its token expires, and says why", async () => {
    const stream = await openStream(town.gateway.url, ticks, await bearer(1));
    const events = await stream.rest();
    expect(events.slice(-2)).toMatchObject([
      { event: "next", data: { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] } },
      { event: "complete" },
    ]);
  });

  it("ends the subgraph's stream when the client leaves", async () => {
    const stream = await openStream(town.gateway.url, ticks, { ...(await bearer()), "x-request-id": "leaving-client" });
    await stream.take(1);
    stream.leave();
    const left = () => town.logged.find(({ requestId }) => requestId === "leaving-client");
    await until("it is logged", () => left() !== undefined);
    expect(left()).toMatchObject({
      kind: "subscription",
      cut: true,
    });
  });

  it("may be asked for by GET, as an EventSource does, but a mutation may not", async () => {
    const stream = await openStream(town.gateway.url, ticks, await bearer(), "GET");
    expect(await stream.take(1)).toMatchObject([{ data: { data: { ticks: 1 } } }]);
    stream.leave();
    const mutation = await openStream(
      town.gateway.url,
      'mutation { rename(id: "1", name: "X") { id } }',
      await bearer(),
      "GET",
    );
    expect(await mutation.rest()).toMatchObject([
      { data: { errors: [{ extensions: { code: "BAD_REQUEST" } }] } },
      { event: "complete" },
    ]);
    expect(town.renamed).toEqual([]);
  });

  it("answers a query, and what is wrong with a document, as one event", async () => {
    const query = await openStream(town.gateway.url, "{ people { id } }", await bearer());
    expect(await query.rest()).toMatchObject([
      { event: "next", data: { data: { people: [{ id: "1" }, { id: "2" }] } } },
      { event: "complete" },
    ]);
    const wrong = await openStream(town.gateway.url, "subscription { tocks }", await bearer());
    expect(await wrong.rest()).toMatchObject([
      { data: { errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] } },
      { event: "complete" },
    ]);
  });

  it("is refused with 406 to who takes no event stream", async () => {
    const headers = { "content-type": "application/json", accept: "application/json", ...(await bearer()) };
    const response = await fetch(town.gateway.url, { method: "POST", headers, body: JSON.stringify({ query: ticks }) });
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 406,
      body: { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    });
  });
});
