import { Kind, valueFromASTUntyped } from "graphql";
import type { DocumentNode, EnumValueDefinitionNode } from "graphql";

/** A subgraph as the supergraph names it. */
export interface NamedSubgraph {
  /** The value of `enum join__Graph` that stands for it. */
  readonly enumValue: string;
  readonly name: string;
  readonly url: string | undefined;
}

/** The subgraphs of a supergraph: the values of `enum join__Graph`. Throws an Error when there are none. */
export function readSubgraphs(supergraph: DocumentNode): NamedSubgraph[] {
  const graphs = supergraph.definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph",
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  if (values.length === 0) throw new Error("This is not a supergraph: it has no enum join__Graph.");
  return values.map(readSubgraph);
}

function readSubgraph(value: EnumValueDefinitionNode): NamedSubgraph {
  const graph = value.directives?.find(({ name }) => name.value === "join__graph");
  const read = (argument: string) => {
    const found = graph?.arguments?.find(({ name }) => name.value === argument);
    return found ? String(valueFromASTUntyped(found.value)) : undefined;
  };
  const enumValue = value.name.value;
  return { enumValue, name: read("name") ?? enumValue, url: read("url") || undefined };
}
