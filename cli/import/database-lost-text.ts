import { plainMessage } from "../plain-message.js";
import type { ImportSummary } from "./import-registrations.js";

/**
 * What is said when the database dies under an import.
 * @param error how the driver says it
 * @param come how far the import had come, if anything was stored
 */
export function databaseLostText(error: unknown, come: ImportSummary | undefined): string {
  const stored = come ? come.added + come.updated + come.unchanged : 0;
  return [
    `The database stopped answering in the middle of the import (${plainMessage(error)}).`,
    `What it acknowledged, ${stored.toLocaleString("en")} rows, is kept.`,
    "The same command goes on where it stopped, once the database answers again.",
  ].join(" ");
}
