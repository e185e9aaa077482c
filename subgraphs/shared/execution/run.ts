import type { ExecutionArgs, GraphQLError, GraphQLResolveInfo } from "graphql";
import type { Field } from "./field.js";

/** Where a value stands in the answer. */
export type Path = GraphQLResolveInfo["path"];

/** One execution of a document, with the errors that it met. */
export class Run {
  readonly errors: GraphQLError[] = [];
  readonly #nulled = new Set<Path | undefined>();
  readonly #arguments = new Map<Field, Readonly<Record<string, unknown>>>();

  constructor(
    readonly args: ExecutionArgs,
    readonly variables: Record<string, unknown>,
  ) {}

  /** A field's arguments: the same ones wherever it stands in this answer. Throws a GraphQLError when one cannot be. */
  argumentsOf(field: Field): Readonly<Record<string, unknown>> {
    const { always, from } = field.arguments;
    if (always) return always;
    const known = this.#arguments.get(field);
    if (known) return known;
    const values = from(this.variables);
    this.#arguments.set(field, values);
    return values;
  }

  /** Notes the error that makes a place null, unless it lies within one that is null already. */
  note(error: GraphQLError, path: Path | undefined): void {
    if (this.#nulled.size > 0 && this.#isNulled(path)) return;
    this.#nulled.add(path);
    this.errors.push(error);
  }

  #isNulled(path: Path | undefined): boolean {
    for (let at = path; at; at = at.prev) if (this.#nulled.has(at)) return true;
    return this.#nulled.has(undefined);
  }
}
