import { Kind, parse } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { buildApiSchema } from "./api-schema.js";
import { readFeatures } from "./features.js";
import { refuseUnenforced } from "./refuse-unenforced.js";
import { readSubgraphs } from "./subgraphs.js";
import type { NamedSubgraph } from "./subgraphs.js";
import { readTypeRelations } from "./type-relations.js";
import type { TypeRelations } from "./type-relations.js";

/** What the executor knows of a supergraph. */
export interface Supergraph {
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: readonly NamedSubgraph[];
  readonly types: TypeRelations;
  /** The name of every field of every type, hidden ones included. */
  readonly fieldNames: ReadonlySet<string>;
  /** Every value of every enum, hidden ones included, by the enum's name. */
  readonly enumValues: ReadonlyMap<string, ReadonlySet<unknown>>;
}

/** Reads a supergraph from its text. Throws an Error that says why when it cannot be served. */
export function readSupergraph(text: string): Supergraph {
  const document = parse(text, { noLocation: true });
  const features = readFeatures(document);
  refuseUnenforced(document, features);
  return {
    subgraphs: readSubgraphs(document),
    apiSchema: buildApiSchema(document, features),
    types: readTypeRelations(document),
    fieldNames: readFieldNames(document),
    enumValues: readEnumValues(document),
  };
}

function readFieldNames(document: DocumentNode): Set<string> {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (definition.fields ?? []).map(({ name }) => name.value)
      : [],
  );
  return new Set(names);
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
