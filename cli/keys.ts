import { setTimeout as sleep } from "node:timers/promises";
import { Command } from "commander";
import type { ScopedSource } from "../subgraphs/shared/scope/scoped-source.js";
import { addFieldKey } from "../subgraphs/shared/keys/add-field-key.js";
import { makeFieldKeys } from "../subgraphs/shared/keys/make-field-keys.js";
import { openFieldKeys } from "../subgraphs/shared/keys/open-field-keys.js";
import { sealAnew } from "../subgraphs/shared/sealing/seal-anew.js";
import { sealedBy } from "../subgraphs/shared/sealing/sealed-by.js";
import { openDatabases } from "./house/databases.js";
import { readHouseSettings } from "./house/settings.js";
import { environment } from "./settings.js";
import { untilInterrupted } from "./until-interrupted.js";

/** `oneroof keys`: the keys by which personal data is sealed. */
export function keysCommand(): Command {
  return new Command("keys")
    .description("look after the keys by which personal data is sealed")
    .addHelpText("afterAll", examples)
    .addCommand(
      new Command("make").description("make the file FIELD_KEYS, unless it is there, for other hosts").action(make),
    )
    .addCommand(new Command("add").description("add a key to the file: it seals from now on").action(add))
    .addCommand(new Command("list").description("say which keys there are, and how much each has sealed").action(list))
    .addCommand(
      new Command("rotate")
        .description("add a key, and seal everything by it; works while the house runs")
        .option("--no-new-key", "seal by the newest key that is in the file already")
        .addHelpText("after", rotation)
        .action(rotate),
    );
}

const examples = `
Examples:
  $ oneroof keys list       each key, with how many values it has sealed; the newest seals
  $ oneroof keys rotate     a new key, and how many rows were sealed by it
  $ oneroof keys add        a new key alone, which seals from now on; for many hosts
  $ FIELD_KEYS=field-keys.jwks oneroof keys make`;

const rotation = `
A rotation that was cut short is finished by running again, without another key. Keys stay in the file,
since older backups need them: take one out when no backup does and \`oneroof keys list\` shows 0 for it.
On many hosts: add the key to one file, give that file to every host, then rotate with --no-new-key.`;

/** So long at the most, in milliseconds, until every process has seen a new key. */
const noticed = 1_500;

function make(): void {
  const { file } = readHouseSettings(environment()).fieldKeys;
  makeFieldKeys(file);
  console.log(`The keys lie in ${file}`);
}

function add(): void {
  const { file } = readHouseSettings(environment()).fieldKeys;
  console.log(`${addFieldKey(file)} seals from now on.`);
}

async function list(): Promise<void> {
  await withCustomers(async (source, file) => console.log(await listing(source, file)));
}

async function rotate({ newKey }: { readonly newKey: boolean }): Promise<void> {
  const interrupted = untilInterrupted();
  await withCustomers(async (source, file) => {
    const { newest } = openFieldKeys(file);
    const isUnfinished = [...(await sealedBy(source)).keys()].some((key) => key !== newest);
    if (newKey && !isUnfinished) console.log(`${addFieldKey(file)} seals from now on.`);
    const say = (rows: number) => {
      if (rows % 10_000 === 0) process.stderr.write(`Sealed ${rows.toLocaleString("en")} rows anew\n`);
    };
    // Once more at the end: whoever had not seen the key yet sealed by the old one meanwhile.
    for (let round = 0; round < 2 && !interrupted.signal.aborted; round += 1) {
      await sleep(noticed);
      const rows = await sealAnew(source, { say, signal: interrupted.signal });
      if (round === 0 || rows > 0) console.log(`${rows.toLocaleString("en")} rows were sealed anew.`);
    }
    console.log(await listing(source, file));
    if (interrupted.signal.aborted) process.exitCode = 130;
  });
  interrupted.forget();
}

async function listing(source: ScopedSource, file: string): Promise<string> {
  const counts = await sealedBy(source);
  const { newest, all } = openFieldKeys(file);
  const lines = all.map((key) => {
    const count = (counts.get(key) ?? 0).toLocaleString("en");
    return `${key.padEnd(12)} ${count.padStart(12)} values${key === newest ? ", seals" : ""}`;
  });
  return [file, ...lines].join("\n");
}

async function withCustomers(work: (source: ScopedSource, file: string) => Promise<void>): Promise<void> {
  const settings = readHouseSettings(environment());
  const databases = await openDatabases(settings, { names: ["customer"], share: true });
  try {
    await work(databases.of("customer"), settings.fieldKeys.file);
  } finally {
    await databases.close();
  }
}
