import { readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { compose, type Part } from "../../schema/compose.js";
import { printOwn } from "./print-own.js";

/** `oneroof schema compose`: the house's subgraphs and others beside them, as one supergraph. */
export function composeWith(): Command {
  return new Command("compose")
    .description("compose the house's subgraphs with those of other teams into one supergraph")
    .requiredOption("--with <name=file@url...>", "a subgraph: its name, its schema, and where it answers")
    .requiredOption("--out <file>", "where the supergraph is written; a house or gateway that serves it swaps")
    .addHelpText("after", help)
    .action(write);
}

const help = `
Example:
  $ oneroof schema compose --with clubs=clubs.graphql@http://127.0.0.1:4300/graphql --out with-clubs.graphql
  $ SUPERGRAPH=with-clubs.graphql oneroof start`;

async function write({ with: others, out }: { with: string[]; out: string }): Promise<void> {
  const printed = [...(await printOwn())].filter(([name]) => name.endsWith(".graphql") && !whole.has(name));
  const own = printed.map(([name, sdl]) => ({ name: name.replace(/\.graphql$/, ""), sdl }));
  writeFileSync(out, `${compose([...own, ...others.map(partOf)]).supergraph}\n`);
  console.log(`wrote ${out}`);
}

/** The files that are no subgraph's. */
const whole: ReadonlySet<string> = new Set(["supergraph.graphql", "api.graphql"]);

function partOf(text: string): Part {
  const [, name, file, url] = /^([a-z][\w-]*)=(.+?)@(https?:\/\/.+)$/.exec(text) ?? [];
  if (name === undefined || file === undefined || url === undefined)
    throw new Error(`--with expects name=file@url, and was "${text}".`);
  return { name, sdl: readFileSync(file, "utf8"), url };
}
