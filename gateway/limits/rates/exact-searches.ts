import { type DocumentNode, Kind } from "graphql";
import { joinsOf } from "../../execute/supergraph/joins.js";

/** How a subgraph marks a question that finds somebody by a whole number, as `customersByMobile`. */
const tag = "exact-search";

/**
 * The fields of a supergraph's query type that are tagged as exact searches: whoever guesses numbers would ask them again
 * and again, so that there is a lower limit for them. https://specs.apollo.dev/tag/v0.3/
 */
export function readExactSearches(supergraph: DocumentNode, queryType: string | undefined): ReadonlySet<string> {
  const root = supergraph.definitions.find(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === queryType,
  );
  const fields = root?.kind === Kind.OBJECT_TYPE_DEFINITION ? (root.fields ?? []) : [];
  return new Set(
    fields.filter((field) => joinsOf(field, "tag").some(({ name }) => name === tag)).map(({ name }) => name.value),
  );
}
