// How fast the house answers, beside what others would build: each question to the house and to its peers in turns, in one run.
//
//     npm run bench                                  # every question; about two minutes each, and half a minute to make the data
//     npm run bench -- customer360 list50            # these alone
//     npm run bench -- --peers limit,statements      # beside these peers alone; bench/peers.mjs says what each of them is
//     npm run bench -- --customers 1000000 --home FOLDER   # data that is kept there for the next run
//     npm run bench -- --short                       # a second each, over few customers: does it run at all?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "../bin/build.mjs";
import { questions } from "./questions.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    customers: { type: "string" },
    home: { type: "string" },
    connections: { type: "string", default: "16" },
    seconds: { type: "string" },
    rounds: { type: "string" },
    peers: { type: "string" },
    short: { type: "boolean", default: false },
  },
});
const short = values.short;
const names = [...Object.keys(questions), "identity"];
const unknown = positionals.find((name) => !names.includes(name));
if (unknown) throw new Error(`No question is called ${unknown}; there are: ${names.join(", ")}.`);
await build(["bench"]);

const asked = positionals.length > 0 ? positionals : Object.keys(questions);
const home = values.home ?? mkdtempSync(join(tmpdir(), "oneroof-bench-"));
const settings = {
  home,
  short,
  customers: Number(values.customers ?? (short ? 2_400 : 100_000)),
  connections: Number(values.connections),
  seconds: Number(values.seconds ?? (short ? 1 : 4)),
  rounds: Number(values.rounds ?? (short ? 1 : 3)),
  peers: values.peers?.split(","),
};
const lines = [];
try {
  if (asked.some((name) => name in questions)) {
    const { openGround } = await import("./ground.mjs");
    const { compare } = await import("./compare.mjs");
    const ground = await openGround(settings);
    for (const name of asked) if (name in questions) lines.push(await compare(questions[name], ground, settings));
    await ground.close();
  }
  if (asked.includes("identity")) {
    const { compareSizes } = await import("./identity.mjs");
    lines.push(`identity: ${compareSizes(short ? [1_000] : [10_000, 100_000]).at(-1)}`);
  }
} finally {
  if (!values.home) rmSync(home, { recursive: true, force: true });
}
console.log(`\n${lines.join("\n")}`);
