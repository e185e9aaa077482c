import type { FieldNode, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from "graphql";
import type { CollectScope } from "./collect-fields.js";

/** How a client's operation is read. */
export interface ClientScope extends CollectScope {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The values of every enum in all subgraphs. */
  readonly enumValues: ReadonlyMap<string, ReadonlySet<unknown>>;
  /** Where a field's value is gathered. */
  readonly dataKey: (field: FieldNode) => string;
}

/** What a client asks, from the root on. */
export interface ClientSelection {
  readonly root: GraphQLObjectType;
  readonly set: SelectionSetNode;
  readonly scope: ClientScope;
}

/** What a completion is compiled with. */
export interface CompleteScope extends ClientScope {
  /** Where in the data that lies which is completed, as wholePlaces names it. */
  readonly place: string;
  /** The places whose values are given on as they are. */
  readonly whole: ReadonlySet<string>;
}
