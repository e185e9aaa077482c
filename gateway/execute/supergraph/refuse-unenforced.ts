import { visit } from "graphql";
import type { DocumentNode } from "graphql";
import type { Feature } from "./features.js";

/** What the executor and its planner carry out, or may leave aside without letting anyone see or do more. */
const understood = new Set(["link", "core", "join", "inaccessible", "tag", "cost", "federation"]);

/** Directives that shut a door. Nobody here shuts it, so a supergraph with one of them is not served. */
const access = new Set(["authenticated", "requiresScopes", "policy"]);

/**
 * Throws an Error that names the specification when the supergraph asks for
 * something that nobody would enforce: an access directive, `@context`, or
 * any unknown specification marked as needed for security or for execution.
 */
export function refuseUnenforced(supergraph: DocumentNode, features: readonly Feature[]): void {
  for (const feature of features) {
    if (access.has(feature.name)) throw refusal(`@${feature.name} is not enforced by this gateway`, feature.url);
    if (feature.name === "context") throw refusal("@context and @fromContext are not supported", feature.url);
    if (feature.purpose && !understood.has(feature.name)) {
      throw refusal(`it is marked as needed for ${feature.purpose} and is not known here`, feature.url);
    }
  }
  visit(supergraph, {
    Directive({ name: { value } }) {
      if (access.has(value)) throw refusal(`@${value} is not enforced by this gateway`, "a directive in use");
    },
    Argument({ name: { value } }) {
      if (value === "contextArguments") throw refusal("@fromContext is not supported", "an argument in use");
    },
  });
}

function refusal(why: string, what: string): Error {
  return new Error(`The supergraph cannot be served: ${why} (${what}).`);
}
