import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { Argument, Command } from "commander";
import { exportable, type Exportable, exportRows } from "./export/export-rows.js";
import { exportingCaller } from "./export/exporting-caller.js";
import { openDatabases } from "./house/databases.js";
import { readHouseSettings } from "./house/settings.js";
import { environment } from "./settings.js";

interface Flags {
  readonly out: string;
  readonly token?: string;
  readonly reveal?: boolean;
}

/** `oneroof export`: writes registrations or customers as CSV. */
export function exportCommand(): Command {
  return new Command("export")
    .description("write registrations, or customers with their golden values, as CSV")
    .addArgument(new Argument("<what>", "what to write").choices(exportable))
    .requiredOption("--out <file>", "the file to write; - for the terminal")
    .option("--token <token>", "export what this caller may see; `oneroof token` prints one")
    .option("--reveal", "write personal data as it is, not masked; needs an administrator's token")
    .addHelpText("after", help)
    .action(run);
}

const help = `
Registrations: external_id and customer_id first (who is who), then what was written down.
Customers: the golden values. Personal data is masked, and no cell is a formula.

Examples:
  $ oneroof export registrations --out who-is-who.csv
  $ oneroof export customers --out customers.csv --reveal --token "$(oneroof token --as admin)"`;

async function run(what: Exportable, { out, token, reveal = false }: Flags): Promise<void> {
  const settings = readHouseSettings(environment());
  const caller = await exportingCaller(settings, { ...(token && { token }), reveal });
  const databases = await openDatabases(settings, { names: ["customer"], share: true });
  try {
    const rows = await exportRows({ what, customer: databases.of("customer"), caller, reveal }, streamTo(out));
    if (out !== "-") console.log(`${rows.toLocaleString("en")} ${what} written to ${out}`);
  } finally {
    await databases.close();
  }
}

/** The file holds personal data, so it is its owner's alone. */
function streamTo(out: string): Writable {
  return out === "-" ? process.stdout : createWriteStream(out, { mode: 0o600 });
}
