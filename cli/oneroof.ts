import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { packageRoot } from "./package-root.js";
import { commandsFor, examples } from "./commands.js";
import { plainMessage } from "./plain-message.js";
import { environment } from "./settings.js";

const more = "oneroof help COMMAND tells more of one. DEBUG=oneroof shows where an error comes from.";

/**
 * Runs the command line.
 * @param argv as `process.argv`: node, the program, then what was typed
 * Sets the exit code: 0 done, 1 it failed (one plain line on stderr says why), 2 it was called wrongly.
 */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on("error", leaveQuietly);
  try {
    const program = await assemble(argv[2] === "help" ? argv[3] : argv[2]);
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2); // it has said what it had to say
    process.stderr.write(`oneroof: ${plainMessage(error)}\n`);
    if (isDebugging() && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
    process.exit(1); // at once: it may have left something open, and the embedded database ends with the process
  }
}

async function assemble(called: string | undefined): Promise<Command> {
  const program = new Command("oneroof")
    .description("One graph over every department of a property developer, and one customer in it.")
    .version(version(), "-V, --version", "print the version")
    .addHelpText("after", `\nExamples:\n${examples()}\n\n${more}`)
    .showHelpAfterError("(oneroof --help tells more)")
    .exitOverride();
  for (const command of await commandsFor(called)) program.addCommand(inheriting(command, program));
  return program;
}

/** A command, with those below it, that ends and complains as the program does. */
function inheriting(command: Command, program: Command): Command {
  for (const below of command.commands) inheriting(below, program);
  return command.copyInheritedSettings(program);
}

function version(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string }).version;
}

function isDebugging(): boolean {
  return (environment().DEBUG ?? "").split(",").includes("oneroof");
}

/** `oneroof ... | head`: whoever read our output has seen enough. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}
