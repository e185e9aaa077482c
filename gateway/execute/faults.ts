import { GraphQLError } from "graphql";
import type { Path } from "./data/trail.js";

/** A node of the tree of paths at which something went wrong. */
interface FaultNode {
  readonly below: Map<string | number, FaultNode>;
  /** An error of the answer stands here. */
  error: boolean;
  /** What was to be fetched below is missing, and an error of the answer says so somewhere. */
  missing: boolean;
}

/**
 * The errors of one answer, by their paths, so that a null which an error
 * already explains is not complained of a second time. Paths are the client's.
 */
export class Faults {
  readonly errors: GraphQLError[] = [];
  #root: FaultNode | undefined;

  /** Adds an error to the answer. */
  add(message: string, path: Path, extensions: Readonly<Record<string, unknown>>): void {
    this.errors.push(new GraphQLError(message, { path: [...path], extensions }));
    this.#at(path).error = true;
  }

  /** Notes that values below a path are missing because of an error that was added. */
  noteMissing(path: Path): void {
    this.#at(path).missing = true;
  }

  /**
   * Whether a null at a path follows from an error of the answer: one at the
   * path, above it or below it; or, when the value was never gathered
   * (`missing`), from a fetch that failed above it.
   */
  explain(path: Path, missing: boolean): boolean {
    let node = this.#root;
    for (const step of path) {
      if (!node) return false;
      if (node.error || (missing && node.missing)) return true;
      node = node.below.get(step);
    }
    return node !== undefined && (node.error || (missing && node.missing) || node.below.size > 0);
  }

  #at(path: Path): FaultNode {
    let node = (this.#root ??= emptyNode());
    for (const step of path) {
      const next = node.below.get(step) ?? emptyNode();
      node.below.set(step, next);
      node = next;
    }
    return node;
  }
}

function emptyNode(): FaultNode {
  return { below: new Map(), error: false, missing: false };
}
