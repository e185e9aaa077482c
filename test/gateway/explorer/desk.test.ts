import type { IncomingMessage } from "node:http";
import type { Desk, DeskCaller } from "../../../gateway/explorer/desk.js";
import { fromThisMachine } from "../../../gateway/http/from-this-machine.js";
import { ask } from "../support/ask.js";
import { testIssuer } from "../support/issuer.js";
import { sendRaw } from "../support/send-raw.js";
import { startTown, type Town } from "../support/town.js";

describe("the desk of the explorer", () => {
  const asked: DeskCaller[] = [];
  const example = { name: "People", about: "Everybody.", query: "query People { people { name } }", variables: {} };
  let town: Town;

  beforeAll(async () => {
    const { sign, source } = await testIssuer();
    const desk: Desk = {
      roles: ["administrator", "service_agent"],
      projects: ["DL-01"],
      examples: () => Promise.resolve([example]),
      token(caller) {
        asked.push(caller);
        return sign({ role: caller.role });
      },
    };
    town = await startTown({ tokens: source, explorer: { desk } });
  });

  afterAll(() => town.stop());

  const token = (body: unknown, headers: readonly string[] = []) =>
    sendRaw(town.gateway.port, "POST /explorer/token", headers, JSON.stringify(body));
  const caller = { role: "service_agent", projects: ["DL-01"] };

  it("offers roles, projects and examples", async () => {
    const response = await fetch(new URL("/explorer/desk", town.gateway.url));
    expect(await response.json()).toEqual({
      roles: ["administrator", "service_agent"],
      projects: ["DL-01"],
      examples: [example],
    });
  });

  it("gives a token for a role, with which the gateway answers and, at this machine, draws the plan", async () => {
    const { token: bearer } = JSON.parse(/\{.*\}/.exec(await token(caller))?.[0] ?? "") as { token: string };
    expect(asked.at(-1)).toEqual(caller);
    const headers = { authorization: `Bearer ${bearer}`, "x-oneroof-trace": "picture" };
    const { body } = await ask(town.gateway.url, "{ people { name cases { subject } } }", { headers });
    expect(body).toMatchObject({
      extensions: { oneroof: { statements: 6, picture: /^<svg .*cases.*<\/svg>$/s } },
    });
    const elsewhere = await ask(town.gateway.url, "{ people { name } }", { headers: { ...headers, via: "1.1 proxy" } });
    expect(elsewhere.body).toEqual({ data: { people: [{ name: "Person 1" }, { name: "Person 2" }] } });
  });

  it.each([
    ["no role", { projects: "*" }],
    ["a role that is none", { role: "emperor", projects: "*" }],
    ["no projects", { role: "administrator", projects: [] }],
    ["something else", "administrator"],
  ])("says what it expects when asked for %s", async (_, body) => {
    expect(await token(body)).toMatch(/^HTTP\/1\.1 400 [^]*Expected a role \(administrator, service_agent\)/);
  });

  it.each([
    ["by another name", "Host: evil.example"],
    ["through a proxy", "X-Forwarded-For: 10.0.0.1"],
  ])("is closed to whoever asks %s", async (_, header) => {
    expect(await token(caller, [header])).toMatch(/^HTTP\/1\.1 403 /);
    expect(await sendRaw(town.gateway.port, "GET /explorer/desk", [header])).toMatch(/^HTTP\/1\.1 403 /);
  });

  it("takes no form that a page of another site could send", async () => {
    const form = await fetch(new URL("/explorer/token", town.gateway.url), {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify(caller),
    });
    expect(form.status).toBe(415);
    expect((await fetch(new URL("/explorer/token", town.gateway.url))).status).toBe(405);
  });
});

test.each([
  ["127.0.0.1", "localhost:4000", true],
  ["::ffff:127.0.0.1", "127.0.0.1:4000", true],
  ["::1", "[::1]:4000", true],
  ["10.0.0.7", "localhost:4000", false],
  ["::ffff:10.0.0.7", "127.0.0.1:4000", false],
  ["127.0.0.1", "rebound.example", false],
])("a request from %s for %s comes from this machine: %s", (remoteAddress, host, here) => {
  expect(fromThisMachine({ socket: { remoteAddress }, headers: { host } } as IncomingMessage)).toBe(here);
});
