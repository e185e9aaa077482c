// How long `npm start` takes to the first answered query: on an empty house, and on the house that it leaves behind; and what memory the house
// has, with its PostgreSQL, when it has had nothing to do for five seconds.
//
//     node bench/start.mjs [ROUNDS]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { familyMemoryOf } from "./support/cpu.mjs";

const rounds = Number(process.argv[2] ?? 3);
const question =
  "{ customers(first: 1) { nodes { name cases(first: 1) { nodes { subject } } deals { nodes { id } } } } }";

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return String(port);
}

/** Milliseconds from the command to the first answer, and to its end after it was asked to stop. */
async function start(home) {
  const port = await freePort();
  const began = performance.now();
  const env = { ...process.env, PORT: port, ONEROOF_HOME: home };
  const house = spawn("npm", ["start"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(house, "exit");
  const answered = (await firstAnswer(port, await token(house.stdout))) - began;
  await pause(5_000);
  const memory = familyMemoryOf([house.pid]);
  const stopped = performance.now();
  house.kill("SIGINT");
  await ended;
  return { answered, memory, ended: performance.now() - stopped };
}

async function token(output) {
  let said = "";
  for await (const chunk of output) {
    said += chunk;
    const found = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(said);
    if (found) return (output.resume(), found[0]);
  }
  throw new Error(`The house ended before it was open:\n${said}`);
}

async function firstAnswer(port, bearer) {
  const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
  const body = JSON.stringify({ query: question });
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body });
  const { data, errors } = await response.json();
  if (errors || !data.customers.nodes[0].name) throw new Error(JSON.stringify(errors));
  return performance.now();
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
for (let round = 1; round <= rounds; round++) {
  const home = mkdtempSync(join(tmpdir(), "oneroof-bench-"));
  const first = await start(home);
  const second = await start(home);
  console.log(
    `first ${seconds(first.answered)}, second ${seconds(second.answered)}, idle ${second.memory} MiB, stopped in ${seconds(second.ended)}`,
  );
  rmSync(home, { recursive: true, force: true });
}
