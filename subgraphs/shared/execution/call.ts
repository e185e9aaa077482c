import {
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isNonNullType,
  locatedError,
  responsePathAsArray,
} from "graphql";
import type { DecidedDocument, Field } from "./field.js";
import type { Path, Run } from "./run.js";

/** One call of a field, as its resolver is told of it. Most of that is the same for every call: it is read off the field, not copied. */
export class Call implements GraphQLResolveInfo {
  constructor(
    readonly field: Field,
    readonly run: Run,
    readonly path: Path,
  ) {}

  get fieldName(): string {
    return this.field.definition.name;
  }
  get fieldNodes(): Field["nodes"] {
    return this.field.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.field.definition.type;
  }
  get parentType(): Field["parent"] {
    return this.field.parent;
  }
  get schema(): DecidedDocument["schema"] {
    return this.field.document.schema;
  }
  get fragments(): DecidedDocument["fragments"] {
    return this.field.document.fragments;
  }
  get operation(): DecidedDocument["operation"] {
    return this.field.document.operation;
  }
  get rootValue(): unknown {
    return this.run.args.rootValue;
  }
  get variableValues(): Record<string, unknown> {
    return this.run.variables;
  }

  /** Has what fails in waiting for a place of the field's value make it null, as `fail` does. */
  guard(promised: Promise<unknown>, type: GraphQLOutputType, path: Path): Promise<unknown> {
    return promised.then(undefined, (failure: unknown) => this.fail(failure, type, path));
  }

  /** Makes a place of the field's value null because of what failed there. Throws it on, with its path, where no null may be. */
  fail(failure: unknown, type: GraphQLOutputType, path: Path): null {
    const error = locatedError(failure, this.field.nodes, responsePathAsArray(path));
    if (isNonNullType(type)) throw error;
    this.run.note(error, path);
    return null;
  }
}

/** Makes of what a resolver gave what the answer has in this place, or a promise of it. Throws what makes the place null. */
export type Complete = (value: unknown, path: Path, call: Call) => unknown;
