import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { buildSchema, parse, validate } from "graphql";
import { entries } from "../cli/commands.js";
import { packageRoot } from "../cli/package-root.js";
import { filesOf, textOf } from "./architecture/files-of.js";

const pages = [
  ...["README.md", "SECURITY.md", "client/README.md", "schema/map.md"],
  ...[...filesOf("docs"), ...filesOf("subgraphs")].filter((path) => path.endsWith(".md")),
];
const api = buildSchema(textOf("schema/api.graphql"));

/** What follows the name of the command: in code that stands in a line, or in a line of a shell. */
const called = /(?:`|npx |\$\()oneroof ([a-z][^`\n|)>#]*)/g;

/** Says what a command line names that there is not; undefined when all is there. */
async function unknownIn(line: string): Promise<string | undefined> {
  const [name = "", ...words] = line.trim().split(/\s+/);
  const entry = entries.find((each) => each.name === name);
  if (!entry) return name;
  const command = await entry.load();
  const below = command.commands.find((each) => each.name() === words[0]);
  if (command.commands.length > 0 && words[0] && !below && !words[0].startsWith("-")) return `${name} ${words[0]}`;
  const flags = words.filter((word) => word.startsWith("--") && word !== "--help");
  return flags.find((flag) => !takes(command, flag) && !(below && takes(below, flag)));
}

function takes(command: Command, flag: string): boolean {
  return command.options.some(({ long }) => long === flag);
}

describe.each(pages)("the page %s", (path) => {
  const page = textOf(path);

  it("calls only commands, and names only options, that there are", async () => {
    const unknown: [string, string][] = [];
    for (const [, line = ""] of page.matchAll(called)) {
      const name = await unknownIn(line);
      if (name !== undefined) unknown.push([line, name]);
    }
    expect(unknown).toEqual([]);
  });

  it("asks only what the graph answers", () => {
    if (path === "docs/new-subgraph.md") return; // of a graph with one more subgraph; a test follows that page
    for (const [, source = ""] of page.matchAll(/```graphql.*\n([^]*?)```/g))
      expect(validate(api, parse(source)).map(({ message }) => message)).toEqual([]);
  });

  it("leads only to files that are there", () => {
    const links = [...page.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(join(packageRoot(), dirname(path), link)))).toEqual([]);
  });
});
