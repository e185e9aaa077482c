import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  validate,
} from "graphql";
import type {
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
} from "graphql";
import { seeded } from "./seeded.js";
import type { Seeded } from "./seeded.js";

/** An operation with its variables. */
export interface GeneratedQuery {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** How queries are made. */
export interface GenerateOptions {
  /** Fields are nested so deep at most; 5 unless told. */
  readonly depth?: number;
  /** So many selections a set at most; 4 unless told. */
  readonly width?: number;
  /** The value of an argument of a field such as `Query.person`; undefined leaves it to chance. */
  readonly argument?: (coordinate: string, name: string, random: Seeded) => unknown;
  /** Arguments that are left out although they may be given, such as a cursor that only an answer can bring. */
  readonly omit?: (coordinate: string, name: string) => boolean;
  /** Whether a field may be called by the name of another; so unless told. */
  readonly collisions?: boolean;
  /** Fields that are not asked for, such as `Query._service`. */
  readonly avoid?: (coordinate: string) => boolean;
}

/**
 * Makes a valid query over a schema: aliases (also such as are names of other
 * fields), fragments of both kinds, conditions, literals and variables. The
 * same seed makes the same query.
 */
export function generateQuery(schema: GraphQLSchema, seed: number, options: GenerateOptions = {}): GeneratedQuery {
  for (let attempt = 0; attempt < 100; attempt++) {
    const generated = new Generator(schema, seeded(seed * 1_009 + attempt), options).query();
    if (validate(schema, parse(generated.query)).length === 0) return generated;
  }
  throw new Error(`no valid query for seed ${seed}`);
}

class Generator {
  readonly #fragments: string[] = [];
  readonly #declared = new Map<string, string>();
  readonly #variables: Record<string, unknown> = {};
  readonly #schema: GraphQLSchema;
  readonly #random: Seeded;
  readonly #options: GenerateOptions;

  constructor(schema: GraphQLSchema, random: Seeded, options: GenerateOptions) {
    this.#schema = schema;
    this.#random = random;
    this.#options = options;
  }

  query(): GeneratedQuery {
    const selections = this.#selectionSet(this.#schema.getQueryType()!, this.#options.depth ?? 5);
    const declared = [...this.#declared].map(([name, type]) => `$${name}: ${type}`);
    const head = declared.length > 0 ? `query(${declared.join(", ")}) ` : "";
    return { query: [head + selections, ...this.#fragments].join("\n"), variables: this.#variables };
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#random.below(this.#options.width ?? 4);
    const selections = Array.from({ length: count }, () => this.#selection(type, depth)).filter((each) => each !== "");
    if (this.#random.chance(15) || selections.length === 0) selections.push("__typename");
    return `{ ${selections.join(" ")} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const abstract = isAbstractType(type);
    if (abstract && this.#random.chance(55)) return this.#fragment(this.#random.pick(this.#possible(type)), depth);
    if (this.#random.chance(8)) return this.#fragment(type, depth);
    return "getFields" in type ? this.#field(type, depth) : "";
  }

  #possible(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const body = `on ${type.name}${this.#random.chance(50) ? "" : this.#condition()} `;
    if (this.#random.chance(70)) return `... ${body}${this.#selectionSet(type, depth)}`;
    const selections = this.#selectionSet(type, depth);
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${selections}`);
    return `...${name}`;
  }

  #field(type: GraphQLCompositeType & { getFields(): Record<string, GraphQLField<unknown, unknown>> }, depth: number) {
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        !this.#options.avoid?.(`${type.name}.${field.name}`) &&
        (depth > 1 || !isCompositeType(getNamedType(field.type))),
    );
    if (fields.length === 0) return "";
    const field = this.#random.pick(fields);
    const named = getNamedType(field.type);
    const alias = this.#alias(Object.keys(type.getFields()));
    const selections = isCompositeType(named) ? ` ${this.#selectionSet(named, depth - 1)}` : "";
    return `${alias}${field.name}${this.#arguments(type.name, field)}${this.#condition()}${selections}`;
  }

  #alias(names: readonly string[]): string {
    if (this.#random.chance(10)) {
      const name = this.#random.pick(names);
      return this.#options.collisions === false ? "" : `${name}: `;
    }
    return this.#random.chance(10) ? `x${this.#random.below(3)}: ` : "";
  }

  #condition(): string {
    if (!this.#random.chance(12)) return "";
    const directive = this.#random.pick(["skip", "include"]);
    const value = this.#random.chance(30)
      ? String(this.#random.chance(50))
      : this.#variable("Boolean!", this.#random.chance(50));
    return ` @${directive}(if: ${value})`;
  }

  #arguments(parent: string, field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((argument) => {
      if (!isNonNullType(argument.type) && this.#random.chance(40)) return [];
      if (this.#options.omit?.(`${parent}.${field.name}`, argument.name)) return [];
      return [`${argument.name}: ${this.#argument(`${parent}.${field.name}`, argument)}`];
    });
    return given.length > 0 ? `(${given.join(", ")})` : "";
  }

  #argument(coordinate: string, { name, type }: GraphQLArgument): string {
    const value = this.#options.argument?.(coordinate, name, this.#random) ?? this.#value(type);
    return this.#random.chance(50) ? this.#variable(String(type), value) : literal(value, type);
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#declared.size}`;
    this.#declared.set(name, type);
    this.#variables[name] = value;
    return `$${name}`;
  }

  #value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType);
    if (isListType(type)) return [this.#value(type.ofType)];
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || this.#random.chance(40),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type)]));
    }
    const scalars: Record<string, unknown> = { Int: 1 + this.#random.below(3), Float: 1.5, Boolean: true };
    return scalars[type.name] ?? String(1 + this.#random.below(3));
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(", ")}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = Object.entries(value as object).map(
    ([name, field]) => `${name}: ${literal(field, type.getFields()[name]!.type)}`,
  );
  return `{${fields.join(", ")}}`;
}
