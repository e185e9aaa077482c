import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startGateway } from "../../gateway/gateway.js";
import { httpTransports, settingFor } from "../../gateway/http-transports.js";
import { PortTaken } from "../../gateway/port-taken.js";
import { gatewaySettings } from "../../gateway/settings.js";
import { startFromSettings } from "../../gateway/start-from-settings.js";
import { StartError } from "../../gateway/start-error.js";
import { listSettings } from "../../subgraphs/shared/settings.js";
import { ask } from "./support/ask.js";
import { testIssuer } from "./support/issuer.js";
import { logLines } from "./support/log-lines.js";
import { startTown, type Town } from "./support/town.js";

describe("the start of a gateway", () => {
  let town: Town;
  let folder: string;

  beforeAll(async () => {
    town = await startTown();
    folder = await mkdtemp(join(tmpdir(), "start-"));
  });

  afterAll(async () => {
    await town.stop();
    await rm(folder, { recursive: true });
  });

  const start = (options: object) =>
    startGateway({
      supergraph: { text: town.supergraph },
      transports: httpTransports({}),
      port: 0,
      logger: logLines().logger,
      ...options,
    });

  it("says plainly that its port is taken, and the way out", async () => {
    const { port } = town.gateway;
    const failed = start({ port });
    await expect(failed).rejects.toThrow(PortTaken);
    await expect(failed).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1}`,
    );
  });

  it("refuses to be open to other machines", async () => {
    await expect(start({ host: "0.0.0.0" })).rejects.toThrow(/TOKEN_JWKS/);
  });

  it("says which file of a supergraph is not there", async () => {
    await expect(start({ supergraph: { file: join(folder, "none.graphql") } })).rejects.toThrow(
      /none\.graphql cannot be read: there is no such file/,
    );
  });

  it("says why a supergraph cannot be served", async () => {
    await expect(start({ supergraph: { text: "type Query {" } })).rejects.toThrow(StartError);
    await expect(
      start({ supergraph: { text: town.supergraph.replace(/(join__graph\(name: "\w+", url: )"[^"]*"/g, '$1""') } }),
    ).rejects.toThrow(/Set (PEOPLE|CASES)_URL/);
  });

  it("serves by settings from the environment, with a subgraph where a setting says it is", async () => {
    const issuer = await testIssuer();
    const [supergraph, keys] = [join(folder, "supergraph.graphql"), join(folder, "keys.json")];
    await writeFile(supergraph, town.supergraph.replace(town.people.url, "http://127.0.0.1:9/graphql"));
    await writeFile(keys, JSON.stringify(issuer.source.keys));
    const env = {
      SUPERGRAPH: supergraph,
      PORT: "0",
      TOKEN_JWKS: keys,
      TOKEN_ISSUER: "test",
      LOG_LEVEL: "error",
      PEOPLE_URL: town.people.url,
    };
    const gateway = await startFromSettings(env);
    const { body } = await ask(gateway.url, "{ people { id } }", {
      headers: { authorization: `Bearer ${await issuer.sign()}` },
    });
    await gateway.stop();
    expect(body).toEqual({ data: { people: [{ id: "1" }, { id: "2" }] } });
  });

  it("names every setting that is missing or wrong: what was expected and what came", async () => {
    const failed = startFromSettings({ PORT: "70000", CORS_ORIGINS: "app.example" });
    await expect(failed).rejects.toThrow(/PORT: .*70000/);
    await expect(failed).rejects.toThrow(/TOKEN_JWKS: is missing/);
    await expect(failed).rejects.toThrow(/CORS_ORIGINS: .*https:\/\/app\.example/);
  });

  it("is refused in production until everything is there, and says what is missing", async () => {
    const env = {
      PRODUCTION: "true",
      TOKEN_JWKS: "keys.json",
      TOKEN_ISSUER: "oneroof-development",
      HIDE_SCHEMA: "false",
    };
    const failed = startFromSettings(env);
    for (const what of ["GATEWAY_KEY: is missing", "HIDE_SCHEMA: expected true", "TOKEN_ISSUER: expected your own"])
      await expect(failed).rejects.toThrow(what);
  });

  it("is refused when the database that counts rates cannot be used", async () => {
    const [supergraph, keys] = [join(folder, "supergraph.graphql"), join(folder, "keys.json")];
    const env = { SUPERGRAPH: supergraph, PORT: "0", TOKEN_JWKS: keys, LOG_LEVEL: "error" };
    await expect(startFromSettings({ ...env, RATE_DATABASE_URL: "postgres://nobody@127.0.0.1:9/x" })).rejects.toThrow(
      "RATE_DATABASE_URL: the database cannot be used: ECONNREFUSED.",
    );
  });

  it("lists its settings, each with what it is", () => {
    const settings = listSettings(gatewaySettings);
    expect(settings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["PORT", "HOST", "SUPERGRAPH", "TOKEN_JWKS", "CORS_ORIGINS", "REQUEST_DEADLINE"]),
    );
    expect(settings.filter(({ description }) => description.length < 10)).toEqual([]);
  });

  it("names the setting of a subgraph after it", () => {
    expect([settingFor("customer"), settingFor("after-sales 2")]).toEqual(["CUSTOMER_URL", "AFTER_SALES_2_URL"]);
  });
});
