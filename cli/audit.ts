import { existsSync, readFileSync } from "node:fs";
import { Command } from "commander";
import type { Head } from "../subgraphs/shared/audit/seal-audit.js";
import { verifyAudit } from "../subgraphs/shared/audit/verify-audit.js";
import { openDatabases } from "./house/databases.js";
import { readHouseSettings } from "./house/settings.js";
import { departments } from "./house/subgraphs.js";
import { environment } from "./settings.js";

/** `oneroof audit verify`: whether the audit trail is as it was written. */
export function auditCommand(): Command {
  const verify = new Command("verify")
    .description("recompute the chain over every database's audit entries, and look for every published head")
    .action(verifyAll);
  return new Command("audit")
    .description("look after the audit trail")
    .addCommand(verify)
    .addHelpText("afterAll", help);
}

const help = `
A line each database: ok, or WRONG with what was edited, deleted or cut off below it; then it ends with code 1.

Example:
  $ AUDIT_HEADS=/mnt/elsewhere/heads oneroof audit verify`;

async function verifyAll(): Promise<void> {
  const settings = readHouseSettings(environment());
  const databases = await openDatabases(settings, { share: true });
  let wrong = 0;
  try {
    for (const { database } of departments) {
      const faults = await verifyAudit(databases.of(database.name), publishedHeads(settings.auditHeads, database.name));
      console.log(`${faults.length === 0 ? "ok   " : "WRONG"}  ${[database.name, ...faults].join("\n         ")}`);
      wrong += faults.length;
    }
  } finally {
    await databases.close();
  }
  if (wrong > 0) throw new Error("The audit trail is not as it was written.");
}

function publishedHeads(file: string, name: string): Head[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Head & { name: string }).filter((head) => head.name === name);
}
