import type { Rewrite, RewriteSegment } from "../../planner/plan.js";
import type { Shape } from "./shape.js";
import type { Path } from "./trail.js";

/**
 * Writes the rewrites of an answer into its shape, so that a key is renamed
 * while it is merged. Plans rename with keys of their own making, which mean
 * one field whatever the object's type. Throws an Error for any other rewrite.
 */
export function renameInShape(shape: Shape, rewrites: readonly Rewrite[] = []): void {
  for (const rewrite of rewrites) {
    if (!("KeyRenamer" in rewrite)) throw new Error("an answer is rewritten by renaming keys only");
    const keys = rewrite.KeyRenamer.path.flatMap(keyOf);
    const parent = keys.slice(0, -1).reduce<Shape | undefined>((inner, key) => inner?.get(key)?.shape, shape);
    const entry = parent?.get(keys.at(-1) ?? "");
    if (entry) entry.to = rewrite.KeyRenamer.renameKeyTo;
  }
}

function keyOf(segment: RewriteSegment): string[] {
  return "Key" in segment ? [segment.Key] : [];
}

/** A path of the subgraph's answer in the keys under which the answer is merged. */
export function renamedPath(path: Path, shape: Shape | undefined): Path {
  let inner = shape;
  return path.map((step) => {
    if (typeof step === "number") return step;
    const entry = inner?.get(step);
    inner = entry?.shape;
    return entry?.to ?? step;
  });
}
