import { ChangeType, CriticalityLevel, diff, type Change } from "@graphql-inspector/core";
import type { GraphQLSchema } from "graphql";

/** What a change means to those who ask: nothing; a surprise; an error. */
export type Severity = "safe" | "dangerous" | "breaking";

/** A difference between two schemas. */
export interface SchemaChange {
  readonly severity: Severity;
  /** What happened, in Markdown. */
  readonly message: string;
  /** What changed, as in `Case.subject` or `Query.cases.first`. */
  readonly coordinate: string;
  /** What a document uses when this change touches it: the coordinate, or, of what must now be given too, that which takes it. */
  readonly touches: string;
}

/**
 * What changed from one schema to the next, the worst first: classified by GraphQL Inspector. Descriptions are no
 * change to those who ask, and what belongs to a type or a field that is new is told by it.
 */
export async function changes(before: GraphQLSchema, after: GraphQLSchema): Promise<SchemaChange[]> {
  const found = await diff(before, after);
  const isNew = new Set(found.filter(({ type }) => additions.has(String(type))).map(({ path }) => path));
  return found
    .filter(({ type }) => !untold.test(String(type)))
    .filter(({ path = "" }) => !aboveOf(path).some((above) => isNew.has(above)))
    .map(told)
    .sort((left, right) => order.indexOf(left.severity) - order.indexOf(right.severity));
}

const additions: ReadonlySet<string> = new Set([ChangeType.TypeAdded, ChangeType.FieldAdded]);

/** What a coordinate lies in: of `Query.cases.first`, `Query.cases` and `Query`. */
function aboveOf(path: string): string[] {
  const parts = path.split(".");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
}

const order: readonly Severity[] = ["breaking", "dangerous", "safe"];

/** Where a directive stands is told in other words (deprecated, specifiedBy), or is no client's matter. */
const untold = /DESCRIPTION|^DIRECTIVE_USAGE/;

const severities: Readonly<Record<CriticalityLevel, Severity>> = {
  [CriticalityLevel.Breaking]: "breaking",
  [CriticalityLevel.Dangerous]: "dangerous",
  [CriticalityLevel.NonBreaking]: "safe",
};

function told({ type, path = "", message, criticality }: Change): SchemaChange {
  const coordinate = path.replace(/\.@deprecated$/, "");
  const isAddition = type === ChangeType.FieldArgumentAdded || type === ChangeType.InputFieldAdded;
  return {
    severity: severities[criticality.level],
    message: message.replaceAll(/'([^']+)'/g, "`$1`"),
    coordinate,
    touches: isAddition ? coordinate.slice(0, coordinate.lastIndexOf(".")) : coordinate,
  };
}
