import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { type Names, names } from "./new/names.js";
import { wire } from "./new/wire.js";
import { writeRooms } from "./new/write-rooms.js";
import { packageRoot } from "./package-root.js";

/** `oneroof new`: begins something new in the clone. */
export function newCommand(): Command {
  return new Command("new")
    .description("begin a new part of the house")
    .addHelpText("afterAll", example)
    .addCommand(
      new Command("subgraph")
        .description(
          "make the rooms of a new subgraph, whose rows hang on customers, with a test, and wire it into the house",
        )
        .argument("<name>", "small letters, as in parking")
        .option("--entity <Type>", "its first type, as in ParkingSpace; called like the subgraph unless told")
        .option("--prefix <letters>", "the three letters with which its ids begin")
        .action(subgraph),
    );
}

const example = `
Example:
  $ oneroof new subgraph parking --entity ParkingSpace`;

function subgraph(name: string, { entity, prefix }: { entity?: string; prefix?: string }): void {
  const root = packageRoot();
  if (!existsSync(join(root, "cli", "new", "rooms")))
    throw new Error("A subgraph is made in a clone; this is an installed package.");
  const given = names(name, entity, prefix);
  if (existsSync(join(root, "subgraphs", name))) throw new Error(`There is a subgraph ${name} already.`);
  const wired = wire(root, given);
  const written = writeRooms(root, given);
  console.log([...written.map((path) => `made    ${path}`), ...wired.map((path) => `wired   ${path}`)].join("\n"));
  console.log(next(given));
}

function next({ name, entities, file }: Names): string {
  return `
What to do next:

  1. Say what it is: the descriptions in subgraphs/${name}/entities/${file}.ts and in its README.md, who may do what in
     subgraphs/rights.ts.
  2. npm run format && npm run schema && npm run codegen
  3. npm start, and ask: { customers(first: 1) { nodes { name ${entities} { name } } } }
  4. For many hosts, a service ${name} in docker-compose.yml as the others have one; then npm test
`;
}
