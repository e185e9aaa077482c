import type { Examined } from "./examine.js";

/** What changed, for people, a line each; below a change that breaks documents, a line for each of these. */
export function report(changes: readonly Examined[]): string {
  if (changes.length === 0) return "Nothing changes for those who ask.";
  const lines = changes.flatMap(({ severity, message, breaks }) => [
    `${severity.padEnd(10)} ${message.replaceAll("`", "'")}`,
    ...breaks.map(({ name, source }) => `           breaks ${name} (${source})`),
  ]);
  return lines.join("\n");
}
