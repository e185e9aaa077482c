import type { Arguments } from "./compile/compile-arguments.js";
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";

/** A document of which it is decided what `@skip` and `@include` leave. */
export interface DecidedDocument {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The variables by which it was decided. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** What a document asks under one key of the objects of one type. */
export interface Field {
  readonly document: DecidedDocument;
  readonly key: string;
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly arguments: Arguments;
  /** Wherever it is asked; the first counts for the arguments. */
  readonly nodes: [FieldNode, ...FieldNode[]];
}
