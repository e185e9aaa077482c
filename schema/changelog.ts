import type { SchemaChange } from "./changes.js";

const head = `# Changes of the graph's schema

Written by \`npm run schema\` when it writes another \`api.graphql\`: the newest day first, and how much a change means to those who ask. _Safe_: nothing. _Dangerous_: a value that an application may not know. _Breaking_: an error for whoever uses it; it says which registered documents did.
`;

/** A change with what it did to registered documents: nothing to say of those that are not breaking. */
export interface Told extends Pick<SchemaChange, "severity" | "message"> {
  readonly remark?: string;
}

/**
 * The changelog with today's changes in it, each once.
 * @param text the changelog as it stands; empty when there is none
 * @param day as in 2026-11-22
 */
export function changelog(text: string, day: string, changes: readonly Told[]): string {
  const now = text === "" ? head : text;
  const lines = [...new Set(changes.map(lineOf))].filter((line) => !sectionOf(now, day).includes(line));
  if (lines.length === 0) return now;
  const title = `## ${day}\n\n`;
  if (now.includes(title)) return now.replace(title, () => `${title}${lines.join("\n")}\n`);
  const first = now.indexOf("\n## ");
  const [before, after] = first < 0 ? [now, ""] : [now.slice(0, first), now.slice(first)];
  return `${before}\n${title}${lines.join("\n")}\n${after}`;
}

function lineOf({ severity, message, remark }: Told): string {
  return `- **${severity}** ${message.replaceAll(/\s+/g, " ")}${remark ? ` (${remark})` : ""}`;
}

/** The lines of a day. */
function sectionOf(text: string, day: string): string[] {
  const [, after = ""] = text.split(`## ${day}\n`);
  return (after.split("\n## ")[0] ?? "").split("\n");
}
