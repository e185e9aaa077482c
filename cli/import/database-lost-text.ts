import { plainMessage } from "../plain-message.js";

/**
 * What is said when the database dies under an import.
 * @param error how the driver says it
 * @param stored how many rows the database had acknowledged
 */
export function databaseLostText(error: unknown, stored: number): string {
  return [
    `The database stopped answering in the middle of the import (${plainMessage(error)}).`,
    `What it acknowledged, ${stored.toLocaleString("en")} rows, is kept.`,
    "The same command goes on where it stopped, once the database answers again.",
  ].join(" ");
}
