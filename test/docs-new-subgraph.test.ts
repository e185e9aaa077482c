import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { developmentIssuer } from "../cli/house/issuer.js";
import { packageRoot } from "../cli/package-root.js";
import { callerOf } from "../cli/token.js";
import { textOf } from "./architecture/files-of.js";
import { compile } from "./support/compile.js";
import { type TestDatabase, testDatabase } from "./support/database.js";
import { freePort } from "./support/free-port.js";

const page = textOf("docs/new-subgraph.md");
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "gm"))].map(([, text = ""]) => text);
const files = [...page.matchAll(/^`([\w.]+)`:\n\n```\w+\n([^]*?)^```$/gm)];
const [settings = "", ...steps] = blocks("sh");
const [, someone = "", joining = "", clubs = ""] = blocks("graphql");

const folder = mkdtempSync(join(tmpdir(), "oneroof-clubs-"));
const home = join(folder, ".oneroof");
let database: TestDatabase;
let shell: ChildProcess;

beforeAll(async () => {
  compile();
  database = await testDatabase("clubs");
  for (const [, name = "", text = ""] of files) writeFileSync(join(folder, name), text);
  symlinkSync(join(packageRoot(), "node_modules"), join(folder, "node_modules"));
});

afterAll(async () => {
  if (shell.exitCode === null) {
    process.kill(-shell.pid!, "SIGTERM");
    await once(shell, "close");
  }
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Takes the steps of the page in a shell, `npx oneroof` being the command of this tree; resolves when the house is open. */
async function takeSteps(): Promise<string> {
  const given = {
    CLUBS_DATABASE_URL: database.url,
    CLUBS_URL: `http://127.0.0.1:${await freePort()}/graphql`,
  };
  expect([...settings.matchAll(/^export (\w+)=/gm)].map(([, name]) => name)).toEqual(Object.keys(given));
  const npx = `npx() { shift; node "${packageRoot()}/bin/oneroof.mjs" "$@"; }`;
  shell = spawn("bash", ["-c", ["set -e", npx, ...steps].join("\n")], {
    cwd: folder,
    detached: true,
    env: { PATH: process.env.PATH, ONEROOF_HOME: home, PORT: "0", SEED_CUSTOMERS: "24", ...given },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let url = "";
  for await (const line of createInterface(shell.stdout!)) {
    url = /^ +Graph +(\S+)$/.exec(line)?.[1] ?? url;
    if (/^ +Stop /.test(line)) return url;
  }
  throw new Error("The steps ended before the house was open.");
}

test("a team follows the page to the letter, and its field stands on the customer", async () => {
  expect(files.map(([, name]) => name)).toEqual(["clubs.graphql", "clubs.mjs"]);
  const url = await takeSteps();
  const { sign } = await developmentIssuer(home);
  const tokenOf = (as: string) => sign(callerOf({ as, hours: "1" }));
  const ask = async (query: string, token: string, variables = {}) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as { data: any; errors?: { extensions: object }[] }; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer's shape is the test's to know
  };
  const everybody = await tokenOf("admin");
  const customer = (await ask(someone, everybody)).data.customers.nodes[0].id as string;
  expect(await ask(joining, everybody, { customer })).toEqual({ data: { clubJoin: { name: "羽毛球社" } } });
  const answer = await ask(clubs, everybody, { customer });
  expect(answer.errors).toBeUndefined();
  expect(answer.data.customer.clubs).toEqual(JSON.parse(blocks("json")[0]!));
  const stranger = await ask(joining, await tokenOf("sales@CD-01"), { customer });
  expect(stranger.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect((await fetch(new URL("/ready", url))).status).toBe(200);
});
