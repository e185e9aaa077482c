import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";
import type { ObjectLiteral } from "typeorm";
import { requestError } from "./errors.js";

/** The most rows that one page of a list may hold. */
export const mostPerPage = 100;

/** The arguments that every list takes. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: "How many rows: 1 to 100 (条数)." })
  first!: number;

  @Field(() => String, { nullable: true, description: "The cursor behind which the page begins (游标)." })
  after?: string | null;
}

/** Where in a list a page lies. */
@Directive("@shareable")
@ObjectType({ description: "Where in a list a page lies (分页)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether rows follow behind this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether rows lie before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first row." })
  startCursor?: string;

  @Field(() => String, { nullable: true, description: "The cursor of the last row: the next page's `after`." })
  endCursor?: string;
}

/** A row with the text of the column that its list is ordered by, from which its cursor is made. */
export interface Placed<T> {
  readonly row: T;
  /** Undefined when it was not read, since nobody asked for cursors. */
  readonly place: string | undefined;
  readonly id: string;
}

/** What is known of a page beside its rows. */
interface Around {
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** The name of the list with its order, which cursors carry. */
  readonly order: string;
  readonly count: () => Promise<number>;
}

/** One page of a list in the shape of a Relay connection; its count is only made when somebody asks. */
export class Connection<T> {
  constructor(
    private readonly placed: readonly Placed<T>[],
    private readonly args: Around,
  ) {}

  get nodes(): T[] {
    return this.placed.map(({ row }) => row);
  }

  get edges(): { node: T; cursor: string }[] {
    const cursorOf = (placed: Placed<T>) => this.cursor(placed);
    return this.placed.map((placed) => ({
      node: placed.row,
      get cursor() {
        return cursorOf(placed);
      },
    }));
  }

  get pageInfo(): PageInfo {
    const [first, last] = [this.placed[0], this.placed.at(-1)];
    const around = { hasNextPage: this.args.hasNext, hasPreviousPage: this.args.hasPrevious };
    if (!first || !last) return around;
    const cursorOf = (placed: Placed<T>) => this.cursor(placed);
    return {
      ...around,
      get startCursor() {
        return cursorOf(first);
      },
      get endCursor() {
        return cursorOf(last);
      },
    };
  }

  get totalCount(): Promise<number> {
    return this.args.count();
  }

  private cursor({ place, id }: Placed<T>): string {
    if (place === undefined) throw new Error("The places of these rows were not read: nobody asked for cursors.");
    return Buffer.from(JSON.stringify([this.args.order, place, id])).toString("base64url");
  }
}

/**
 * A page from the rows that a statement gave for it: one more than it may hold where others follow, each with its place as `__place`.
 * @param size how many rows it may hold
 * @param create makes of a row what is shown
 */
export function pageFrom<T>(
  rows: readonly ObjectLiteral[],
  size: number,
  create: (row: ObjectLiteral) => T,
  { after, order, count }: Pick<Around, "order" | "count"> & Pick<PageArgs, "after">,
): Connection<T> {
  const shown = rows.length > size ? rows.slice(0, size) : rows;
  const placed = shown.map((row) => ({
    row: create(row),
    place: row["__place"] as string | undefined,
    id: row["id"] as string,
  }));
  return new Connection<T>(placed, { hasNext: rows.length > size, hasPrevious: !!after, order, count });
}

/**
 * Declares the connection type of a list, and its edge, for the schema.
 * @param node the class of its rows
 * @param name the type's name, as in "Case" for CaseConnection
 * @param shareable whether several subgraphs have lists of it
 */
export function connectionOf<T extends object>(
  node: ClassType<T>,
  name: string,
  { shareable = false } = {},
): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `A row of a list of ${name}, with its place.` })
  class Edge {
    @Field(() => node, { description: "The row itself." })
    node!: T;

    @Field(() => String, { description: "Its place in the list, for `after`." })
    cursor!: string;
  }
  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name}.` })
  class Page {
    @Field(() => [node], { description: "The rows of this page." })
    nodes!: T[];

    @Field(() => [Edge], { description: "The rows of this page, each with its cursor." })
    edges!: Edge[];

    @Field(() => PageInfo, { description: "Where in the list this page lies." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "How many rows the whole list has; counted only when asked for." })
    totalCount!: number;
  }
  if (shareable) for (const shared of [Edge, Page]) Directive("@shareable")(shared);
  return Page as unknown as ClassType<Connection<T>>;
}

/**
 * The place and the id that a cursor names.
 * @param list the name of the list with its order, which the cursor must carry
 * @throws BAD_USER_INPUT for a cursor of another list or order, or of nobody's making
 */
export function readCursor(cursor: string, list: string): { place: string; id: string } {
  try {
    const [of, place, id]: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (of === list && typeof place === "string" && typeof id === "string") return { place, id };
  } catch {
    // Not even JSON: the same answer.
  }
  throw requestError("BAD_USER_INPUT", "`after` is not a cursor of this list in this order: take it from `pageInfo`.");
}

/** The number of rows asked for. Throws BAD_USER_INPUT outside 1 to 100. */
export function pageSize({ first }: PageArgs): number {
  if (Number.isInteger(first) && first >= 1 && first <= mostPerPage) return first;
  throw requestError("BAD_USER_INPUT", `\`first\` must be a whole number from 1 to ${mostPerPage}, and was ${first}.`);
}
