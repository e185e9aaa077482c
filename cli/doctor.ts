import { Command } from "commander";
import { examine } from "./doctor/examine.js";
import type { Finding } from "./doctor/finding.js";

/** `oneroof doctor`: looks at what a start needs, a line each, and says what to do where something is wrong. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("look at everything a start needs, and say what is wrong and what to do")
    .addHelpText("after", help)
    .action(doctor);
}

const help = `
A line each: Node, packages, settings, port, disk, databases. Below what is WRONG stands what to do. Nothing is started or changed.

Examples:
  $ oneroof doctor
  $ PORT=4100 DATABASE_URL=postgres://... oneroof doctor`;

async function doctor(): Promise<void> {
  let wrong = 0;
  for await (const finding of examine()) {
    console.log(line(finding));
    if (!finding.ok) wrong += 1;
  }
  if (wrong > 0) throw new Error(wrong === 1 ? "One thing is wrong." : `${wrong} things are wrong.`);
  console.log("All is well.");
}

function line({ ok, what, found, advice }: Finding): string {
  const [first, ...rest] = [...found.split("\n"), ...(advice ? [`-> ${advice}`] : [])];
  const start = `${ok ? "ok   " : "WRONG"}  ${what.padEnd(14)} ${first}`;
  return [start, ...rest.map((text) => `${" ".repeat(22)} ${text.trim()}`)].join("\n");
}
