// The planner's own process, so that a panic of the Rust planner, which cannot be caught, ends this process and no other.
// Run with --check it reads a supergraph from its input, and fails when the planner does; otherwise its parent tells it of
// supergraphs and sends it one operation at a time.
import { readFileSync } from "node:fs";
import { QueryPlanner } from "@graphql-hive/router-query-planner";

/** No label of `@override(label:)` but `percent(...)` is decided here: others need a feature service, and stay off. */
const activeLabels = new Set();
const planners = new Map();

function answer({ kind, graph, supergraph, operation, percentage }) {
  if (kind === "forget") planners.delete(graph);
  if (kind === "load") planners.set(graph, { supergraph });
  if (kind !== "plan") return;
  try {
    const known = planners.get(graph);
    known.planner ??= new QueryPlanner(known.supergraph);
    process.send({ node: known.planner.plan(operation, null, activeLabels, percentage).node });
  } catch (error) {
    process.send({ error: error.message });
  }
}

if (process.argv.includes("--check")) {
  new QueryPlanner(readFileSync(0, "utf8"));
} else {
  process.on("message", answer);
  process.send({ ready: true });
  process.on("disconnect", () => process.exit());
}
