import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";
import { filesOf } from "./files-of.js";

const rooms = ["actions", "entities", "loaders", "migrations", "resolvers", "rules"];
const papers = ["README.md", "database.ts", "main.ts", "subgraph.ts"];
const mostShared = 10;
const sharedRooms = [
  "audit-queries",
  "audit",
  "background",
  "door",
  "execution",
  "execution/compile",
  "execution/complete",
  "http",
  "inputs",
  "keys",
  "lists",
  "privacy",
  "resolving",
  "rights",
  "rows",
  "scope",
  "sealing",
  "values",
];

/** Names in a folder of the house, sorted. */
function namesIn(folder: string): string[] {
  return readdirSync(join(packageRoot(), folder)).sort();
}

const subgraphs = namesIn("subgraphs").filter((name) => name !== "shared" && name !== "rights.ts");

describe("the rooms of the house", () => {
  it.each(subgraphs)("%s has the same rooms and files as every subgraph", (name) => {
    const more = name === "customer" ? ["identity"] : [];
    expect(namesIn(`subgraphs/${name}`)).toEqual([...rooms, ...papers, ...more].sort());
  });

  it.each(subgraphs)("%s builds its loaders in loaders/index.ts", (name) => {
    expect(namesIn(`subgraphs/${name}/loaders`)).toContain("index.ts");
  });

  it.each(["subgraphs/shared", ...sharedRooms.map((room) => `subgraphs/shared/${room}`)])(
    `keeps what every subgraph is made with in at most ${mostShared} files side by side, in %s`,
    (folder) => {
      const here = filesOf(folder).filter((path) => path.split("/").length === folder.split("/").length + 1);
      expect(here.length).toBeLessThanOrEqual(mostShared);
    },
  );

  it("keeps kindred files of what is shared in a room of their own, and knows every such room", () => {
    const inside = filesOf("subgraphs/shared").map((path) => path.split("/").slice(2, -1).join("/"));
    expect([...new Set(inside)].filter(Boolean)).toEqual(sharedRooms);
  });
});
