import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";
import { filesOf } from "./files-of.js";

const rooms = ["actions", "entities", "loaders", "migrations", "resolvers", "rules"];
const papers = ["README.md", "database.ts", "main.ts", "subgraph.ts"];
const mostShared = 10;

/** Names in a folder of the house, sorted. */
function namesIn(folder: string): string[] {
  return readdirSync(join(packageRoot(), folder)).sort();
}

const subgraphs = namesIn("subgraphs").filter((name) => name !== "shared");

describe("the rooms of the house", () => {
  it.each(subgraphs)("%s has the same rooms and files as every subgraph", (name) => {
    const more = name === "customer" ? ["identity"] : [];
    expect(namesIn(`subgraphs/${name}`)).toEqual([...rooms, ...papers, ...more].sort());
  });

  it.each(subgraphs)("%s builds its loaders in loaders/index.ts", (name) => {
    expect(namesIn(`subgraphs/${name}/loaders`)).toContain("index.ts");
  });

  it(`keeps what every subgraph is made with in at most ${mostShared} files, side by side`, () => {
    const shared = filesOf("subgraphs/shared");
    expect(shared.length).toBeLessThanOrEqual(mostShared);
    expect(shared.filter((path) => path.split("/").length > 3)).toEqual([]);
  });
});
