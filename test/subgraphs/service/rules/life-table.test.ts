import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../../cli/package-root.js";
import { lifeTable, type Transition } from "../../../../subgraphs/service/rules/life-table.js";

const readme = readFileSync(join(packageRoot(), "subgraphs", "service", "README.md"), "utf8");
const transitions: Transition[] = Object.values(lifeTable);

/** The ways of the table as a state diagram writes them; what leads nowhere ends the life. */
const ways = transitions.flatMap(({ from, to, by }) => from.map((state) => `${state} --> ${to}: ${by}`));
const ends = ["CLOSED --> [*]", "CANCELLED --> [*]"];

test("the diagram in the README shows the ways of the table, all of them and no others", () => {
  const [, diagram = ""] = /```mermaid\nstateDiagram-v2\n([^`]*)```/.exec(readme) ?? [];
  const drawn = diagram.split("\n").map((line) => line.trim());
  expect(drawn.filter((line) => line !== "").sort()).toEqual(["[*] --> OPEN: caseOpen", ...ways, ...ends].sort());
});

test("every state but the first is reached by some way", () => {
  const states = new Set(transitions.flatMap(({ from }) => from));
  expect([...states].filter((state) => !transitions.some(({ to }) => to === state))).toEqual(["OPEN"]);
});
