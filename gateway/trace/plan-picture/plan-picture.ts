import type { BatchFetchNode, EntityAlias, FetchNode, PathSegment, PlanNode } from "../../planner/plan.js";
import { below, beside, box, type Drawing } from "./drawing.js";
import { fieldsAsked } from "./fields-asked.js";
import { svgOf } from "./svg-of.js";

/**
 * Draws a plan: a box for each call of a subgraph with what it asks for, what happens at the same time side by side, and
 * arrows from each call to those that need its answer.
 * @returns an SVG picture in the colour of the text around it; all that the plan says is escaped
 */
export function planPicture(plan: PlanNode): string {
  return svgOf(draw(plan, []));
}

/** @param notes what is to be known of every call below: where its entities lie, and on which condition it is made */
function draw(node: PlanNode, notes: readonly string[]): Drawing {
  switch (node.kind) {
    case "Sequence":
      return below(node.nodes.map((each) => draw(each, notes)));
    case "Parallel":
      return beside(node.nodes.map((each) => draw(each, notes)));
    case "Flatten":
      return draw(node.node, [...notes, at(node.path)]);
    case "Condition":
      return beside([
        ...(node.ifClause ? [draw(node.ifClause, [...notes, `if $${node.condition}`])] : []),
        ...(node.elseClause ? [draw(node.elseClause, [...notes, `unless $${node.condition}`])] : []),
      ]);
    case "Subscription":
      return call(node.primary, [...notes, "for each event"]);
    case "Fetch":
      return call(node, notes);
    case "BatchFetch":
      return call(node, [...notes, ...placesOf(node.entityBatch.aliases)]);
  }
}

type Call = Pick<FetchNode | BatchFetchNode, "serviceName" | "operation">;

const limit = { lines: 10, letters: 36 };

function call({ serviceName, operation }: Call, notes: readonly string[]): Drawing {
  const lines = [...notes, ...fieldsAsked(operation)].flatMap(wrapped);
  const shown = lines.length > limit.lines ? [...lines.slice(0, limit.lines - 1), "…"] : lines;
  return box(serviceName, shown);
}

/** Cuts a line between its words; one that is too long by itself is cut off. */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < limit.letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? cut(word) : `  ${cut(word)}`);
  }
  return lines;
}

function cut(word: string): string {
  return word.length > limit.letters ? `${word.slice(0, limit.letters - 1)}…` : word;
}

function placesOf(aliases: readonly EntityAlias[]): string[] {
  return [...new Set(aliases.flatMap(({ paths }) => paths.map(at)))];
}

/** A place in the answer, as in `at cases.nodes.customer`. */
function at(path: readonly PathSegment[]): string {
  const fields = path.flatMap((segment) => (typeof segment === "object" && "Field" in segment ? [segment.Field] : []));
  return `at ${fields.join(".")}`;
}
