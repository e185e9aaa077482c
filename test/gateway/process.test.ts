import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "../support/compile.js";
import { until } from "../support/until.js";
import { ask } from "./support/ask.js";
import { testIssuer } from "./support/issuer.js";
import { type RunningProcess, startProcess } from "./support/running-process.js";
import { startTown, type Town } from "./support/town.js";

describe("the gateway in a process of its own", () => {
  let town: Town;
  let folder: string;
  let supergraph: string;
  let running: RunningProcess | undefined;

  beforeAll(async () => {
    compile();
    town = await startTown();
    folder = await mkdtemp(join(tmpdir(), "process-"));
    supergraph = join(folder, "supergraph.graphql");
  });

  beforeEach(() => writeFile(supergraph, town.supergraph));

  afterEach(async () => {
    running?.signal("SIGKILL");
    await running?.ended();
  });

  afterAll(async () => {
    await town.stop();
    await rm(folder, { recursive: true });
  });

  const open = (...more: string[]) => {
    running = startProcess([
      "bin/oneroof.mjs",
      "gateway",
      "--supergraph",
      supergraph,
      "--port",
      "0",
      "--open",
      ...more,
    ]);
    return running;
  };

  it("serves any supergraph by `oneroof gateway`, says where, and ends on Ctrl-C", async () => {
    const gateway = open();
    const [, url = ""] = await gateway.wrote(/GraphQL +(\S+)/);
    await gateway.wrote(/Ctrl-C stops it/);
    const { body } = await ask(url, '{ person(id: "3") { name cases { subject } } }');
    expect(body).toEqual({ data: { person: { name: "Person 3", cases: [{ subject: "Case of 3" }] } } });
    gateway.signal("SIGINT");
    expect(await gateway.ended()).toBe(0);
  });

  it("reads its supergraph again on SIGHUP", async () => {
    const gateway = open("--verbose");
    const [, url = ""] = await gateway.wrote(/GraphQL +(\S+)/);
    await writeFile(supergraph, town.supergraph.replace("enum Mood", '"""How one feels."""\nenum Mood'));
    gateway.signal("SIGHUP");
    await gateway.wrote(/supergraph swapped/);
    const { body } = await ask(url, '{ __type(name: "Mood") { description } }');
    expect(body.data).toEqual({ __type: { description: "How one feels." } });
  });

  it("says plainly, without a stack, that its port is taken or its file is not there", async () => {
    running = startProcess(["bin/oneroof.mjs", "gateway", "--supergraph", supergraph, "--open"], {
      PORT: String(town.gateway.port),
    });
    expect(await running.ended()).toBe(1);
    expect(running.output()).toMatch(
      /^oneroof: Port \d+ is taken by another program\. Choose another one: PORT=\d+\n$/,
    );
    running = startProcess(["bin/oneroof.mjs", "gateway", "--supergraph", join(folder, "none"), "--open"]);
    expect(await running.ended()).toBe(1);
    expect(running.output()).toMatch(/^oneroof: The supergraph \S+ cannot be read: there is no such file\.\n$/);
  });

  it("starts by its main.ts from settings, finishes a mutation when it is told to end, and then ends", async () => {
    const issuer = await testIssuer();
    const keys = join(folder, "keys.json");
    await writeFile(keys, JSON.stringify(issuer.source.keys));
    const settings = { SUPERGRAPH: supergraph, PORT: "0", TOKEN_JWKS: keys, TOKEN_ISSUER: "test" };
    const gateway = (running = startProcess(["dist/gateway/main.js"], settings));
    const [, url = ""] = await gateway.wrote(/"url":"([^"]+)"/);
    const headers = { authorization: `Bearer ${await issuer.sign()}` };
    const asked = ask(url, 'mutation { rename(id: "1", name: "Ann", ms: 1000) { name } }', { headers });
    await until("the mutation runs", () => town.begun.includes("rename"));
    gateway.signal("SIGTERM");
    expect((await asked).body).toEqual({ data: { rename: { name: "Ann" } } });
    expect(await gateway.ended()).toBe(0);
    expect(town.renamed).toEqual(["Ann"]);
  });

  it("does not start by its main.ts without its settings, and names them", async () => {
    running = startProcess(["dist/gateway/main.js"]);
    expect(await running.ended()).toBe(1);
    expect(running.output()).toMatch(/TOKEN_JWKS: is missing/);
    expect(running.output()).not.toMatch(/ at .*\.js:/);
  });
});
