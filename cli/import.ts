import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import type { DataSource } from "typeorm";
import { isUnreachable } from "../subgraphs/shared/errors.js";
import { foresee, type Foreseen } from "../subgraphs/customer/actions/foresee.js";
import { identityRun } from "../subgraphs/customer/actions/identity-run.js";
import { openDatabases } from "./house/databases.js";
import { firstRun } from "./house/first-run.js";
import { readHouseSettings } from "./house/settings.js";
import { databaseLostText } from "./import/database-lost-text.js";
import { encodings, type Encoding } from "./import/decoded.js";
import { runText } from "./identity/run-text.js";
import { type ImportProgress, importRegistrations } from "./import/import-registrations.js";
import { knownProjects } from "./import/known-projects.js";
import { showProgress } from "./import/show-progress.js";
import type { ImportThreadsOptions } from "./import/import-threads.js";
import { summaryText } from "./import/summary-text.js";
import { environment } from "./settings.js";
import { untilInterrupted } from "./until-interrupted.js";

interface Flags {
  readonly source: string;
  readonly encoding: Encoding;
  readonly projectCodesFrom?: string;
  /** False with --no-identity. */
  readonly identity: boolean;
  readonly threads?: number;
}

/** `oneroof import`: takes a file of registrations in; each becomes part of a customer at once. */
export function importCommand(): Command {
  return new Command("import")
    .description("take in a CSV file of registrations; every one becomes part of a customer at once")
    .argument("<file>", "a CSV file with a header; the columns may be in any order")
    .option("--source <name>", "the file or system it comes from; with external_id it names a registration", "file")
    .addOption(new Option("--encoding <name>", "how the file is written").choices(encodings).default("utf-8"))
    .option("--project-codes-from <file>", "take the known projects from a file, a code a line, not from the house")
    .option("--no-identity", "do not decide who is who at the end; `oneroof identity run` does it later")
    .addOption(
      new Option(
        "--threads <count>",
        "threads that understand and store the file; of a large one unless told, a thread a core, up to 4",
      ).argParser(threadsOf),
    )
    .addHelpText("after", help)
    .action(run);
}

const help = `
Columns: external_id,project_code,department,name,gender,birth_date,id_number,mobile,
email,wechat,address,company,registered_at (department: MARKETING, SERVICE or PROPERTY)

The same file again changes only what changed, and an import that was cut short goes on.
Fields that make no sense are kept as written and flagged; rows that belong nowhere go to
FILE.rejected.csv with their line and the reason: mend and import that file.

While it goes on, registrations join whoever shares an exact identifier with them. At the end it
is decided who is who, as by \`oneroof identity run\`: when many came, the house learns a new
model from everybody first.

Examples:
  $ oneroof import registrations.csv
  $ oneroof import visitors.csv --source crm --encoding gb18030`;

async function run(file: string, flags: Flags): Promise<void> {
  const { source, encoding, projectCodesFrom, identity } = flags;
  const settings = readHouseSettings(environment());
  const databases = await openDatabases(settings, { share: true });
  const interrupted = untilInterrupted();
  const progress = showProgress(basename(file));
  let come: ImportProgress | undefined;
  try {
    if (!projectCodesFrom) await firstRun(databases, settings.seedCustomers, (line) => console.log(line));
    const known = await knownProjects(databases.of("organization"), projectCodesFrom);
    const customer = databases.of("customer");
    let foreseen: Foreseen | undefined;
    const summary = await importRegistrations({
      ...{ file, source, encoding, knownProjects: known, customer },
      ...(identity &&
        (await isWorthForeseeing(customer, file)) && {
          foresee: async (rows) => {
            progress.matching(rows.length);
            return (foreseen = await foresee(customer, source, rows));
          },
        }),
      threads: threadsFor(flags, { url: databases.url("customer"), fieldKeys: settings.fieldKeys.file }),
      onReading: progress.reading,
      onProgress: (now) => progress.update((come = now)),
      signal: interrupted.signal,
    });
    progress.end();
    console.log(summaryText(summary, { seconds: progress.seconds(), interrupted: interrupted.signal.aborted }));
    if (identity && !interrupted.signal.aborted) await decide(customer, foreseen, interrupted.signal);
    if (interrupted.signal.aborted) process.exitCode = 130;
  } catch (error) {
    throw isUnreachable(error) ? new Error(databaseLostText(error, come)) : error;
  } finally {
    progress.end();
    interrupted.forget();
    await databases.close();
  }
}

/** The most threads that are made unless told: more would only wait for the database. */
const mostThreads = 4;
/** From so many rows on a thread's start, of a second or two, is worth it. */
const fewestForThreads = 20_000;

/** With a thread alone nothing would be gained. */
function threadsFor(
  { threads }: Flags,
  place: Pick<ImportThreadsOptions, "url" | "fieldKeys">,
): ImportThreadsOptions | undefined {
  const count = threads ?? Math.min(mostThreads, availableParallelism());
  const enough = threads === undefined ? count > 1 : count > 0;
  return enough ? { ...place, count, fewest: threads === undefined ? fewestForThreads : 0 } : undefined;
}

function threadsOf(text: string): number {
  const count = Number(text);
  if (!/^\d\d?$/.test(text)) throw new InvalidArgumentError("Expected a whole number, 0 to 99.");
  return count;
}

/** In bytes; a registration in the house and a row in the file, about. */
const rowSize = 100;
/** Registrations that fit into memory beside the file's. */
const mostBeside = 500_000;

/** Whether a file is large beside what the house has, so that it is faster to match everybody before storing than after. */
async function isWorthForeseeing(customer: DataSource, file: string): Promise<boolean> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  const [counted] = await customer.query<{ count: number }[]>("select count(*) as count from registration");
  const registrations = counted?.count ?? 0;
  return registrations < mostBeside && registrations * rowSize < size;
}

async function decide(customer: DataSource, foreseen: Foreseen | undefined, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const summary = await identityRun(customer, { foreseen, say: (line) => process.stderr.write(`${line}\n`), signal });
  console.log(runText(summary, { seconds: (performance.now() - begun) / 1000, interrupted: signal.aborted }));
}
