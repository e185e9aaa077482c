import { Kind, parse } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { type Answerers, readAnswerers } from "../../limits/cost/answerers.js";
import { readExactSearches } from "../../limits/rates/exact-searches.js";
import type { PlannedNames } from "../operation/data-keys.js";
import { buildApiSchema } from "./api-schema.js";
import { readFeatures } from "./features.js";
import { readKnownAs } from "./known-as.js";
import type { KnownAs } from "./known-as.js";
import { readOverridePercentages } from "./override-percentages.js";
import { readPlannedNames } from "./planned-names.js";
import { refuseUnenforced } from "./refuse-unenforced.js";
import { readRequirements } from "./requirements.js";
import type { Requirements } from "./requirements.js";
import { readSubgraphs } from "./subgraphs.js";
import type { NamedSubgraph } from "./subgraphs.js";
import { readTypeRelations } from "./type-relations.js";
import type { TypeRelations } from "./type-relations.js";

/** What the executor knows of a supergraph. */
export interface Supergraph {
  readonly document: DocumentNode;
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: readonly NamedSubgraph[];
  readonly types: TypeRelations;
  readonly requirements: Requirements;
  readonly knownAs: KnownAs;
  readonly plannedNames: PlannedNames;
  readonly overridePercentages: readonly number[];
  readonly answerers: Answerers;
  /** The questions that whoever guesses would ask again and again. */
  readonly exactSearches: ReadonlySet<string>;
  /** Every value of every enum, hidden ones included, by the enum's name. */
  readonly enumValues: ReadonlyMap<string, ReadonlySet<unknown>>;
}

/** Reads a supergraph from its text. Throws an Error that says why when it cannot be served. */
export function readSupergraph(text: string): Supergraph {
  const document = parse(text, { noLocation: true });
  const features = readFeatures(document);
  refuseUnenforced(document, features);
  const subgraphs = readSubgraphs(document);
  const names = new Map(subgraphs.map(({ enumValue, name }) => [enumValue, name]));
  const apiSchema = buildApiSchema(document, features);
  return {
    document,
    subgraphs,
    requirements: readRequirements(document, names),
    knownAs: readKnownAs(document, names),
    apiSchema,
    types: readTypeRelations(document),
    plannedNames: readPlannedNames(document),
    overridePercentages: readOverridePercentages(document),
    answerers: readAnswerers(document),
    exactSearches: readExactSearches(document, apiSchema.getQueryType()?.name),
    enumValues: readEnumValues(document),
  };
}

function readEnumValues(document: DocumentNode): Map<string, Set<unknown>> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[definition.name.value, new Set(definition.values?.map(({ name }) => name.value))] as const]
        : [],
    ),
  );
}
