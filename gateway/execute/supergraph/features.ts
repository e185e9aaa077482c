import { Kind, valueFromASTUntyped } from "graphql";
import type { ConstDirectiveNode, DocumentNode } from "graphql";

/** A specification that the supergraph's schema is written with, as `@link` (or the older `@core`) names it. */
export interface Feature {
  /** The specification's own name: the last step of its address before the version. */
  readonly name: string;
  readonly url: string;
  /** What its directives and types are called by in this document when they are not imported. */
  readonly prefix: string;
  /** Names in this document: directives with a leading `@`, types without. */
  readonly imports: readonly string[];
  readonly purpose: "SECURITY" | "EXECUTION" | undefined;
}

interface Link {
  readonly url?: unknown;
  readonly feature?: unknown;
  readonly as?: unknown;
  readonly for?: unknown;
  readonly import?: unknown;
}

/** The specifications of a supergraph, in the order in which it names them. https://specs.apollo.dev/link/v1.0/ */
export function readFeatures(supergraph: DocumentNode): Feature[] {
  return supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(isLink).map(readFeature)
      : [],
  );
}

function isLink({ name: { value } }: ConstDirectiveNode): boolean {
  return value === "link" || value === "core";
}

function readFeature(directive: ConstDirectiveNode): Feature {
  const link: Link = Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
  const url = String(link.url ?? link.feature);
  const name = nameIn(url);
  return {
    name,
    url,
    prefix: typeof link.as === "string" ? link.as : name,
    imports: Array.isArray(link.import) ? link.import.map(localName) : [],
    purpose: link.for === "SECURITY" || link.for === "EXECUTION" ? link.for : undefined,
  };
}

/** `https://specs.apollo.dev/join/v0.5` is `join`. */
function nameIn(url: string): string {
  const steps = url.split("/").filter((step) => step !== "");
  const last = steps.at(-1) ?? url;
  return /^v\d/.test(last) ? (steps.at(-2) ?? url) : last;
}

function localName(imported: unknown): string {
  if (typeof imported === "string") return imported;
  const { name, as } = Object(imported) as { name?: unknown; as?: unknown };
  return String(as ?? name);
}
