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
  readonly place: string;
  readonly id: string;
}

/** A row of a list with its place in it. The statement gives both, the place as `__place`. */
export function placedRow<T>(row: ObjectLiteral, create: (row: ObjectLiteral) => T): Placed<T> {
  return { row: create(row), place: row["__place"] as string, id: row["id"] as string };
}

/** One page of a list in the shape of a Relay connection; its count is only made when somebody asks. */
export class Connection<T> {
  constructor(
    private readonly placed: readonly Placed<T>[],
    private readonly args: { hasNext: boolean; hasPrevious: boolean; order: string; count: () => Promise<number> },
  ) {}

  get nodes(): T[] {
    return this.placed.map(({ row }) => row);
  }

  get edges(): { node: T; cursor: string }[] {
    return this.placed.map((placed) => ({ node: placed.row, cursor: this.cursor(placed) }));
  }

  get pageInfo(): PageInfo {
    const [first, last] = [this.placed[0], this.placed.at(-1)];
    return {
      hasNextPage: this.args.hasNext,
      hasPreviousPage: this.args.hasPrevious,
      ...(first && last && { startCursor: this.cursor(first), endCursor: this.cursor(last) }),
    };
  }

  get totalCount(): Promise<number> {
    return this.args.count();
  }

  private cursor({ place, id }: Placed<T>): string {
    return Buffer.from(JSON.stringify([this.args.order, place, id])).toString("base64url");
  }
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
