import type { FieldNode, GraphQLSchema } from "graphql";
import type { CollectScope } from "./collect-fields.js";

/** What a completion is compiled with. */
export interface CompleteScope extends CollectScope {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The values of every enum in all subgraphs. */
  readonly enumValues: ReadonlyMap<string, ReadonlySet<unknown>>;
  /** Where a field's value is gathered. */
  readonly dataKey: (field: FieldNode) => string;
}
