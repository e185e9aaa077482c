import { join, raw } from "sql-template-tag";
import { type Sql, sql } from "../loaders.js";

/** Why something is kept although the person wants it gone, and until when; null as long as what it is for lasts. */
export interface Retention {
  readonly law: string;
  /** YYYY-MM-DD. */
  readonly until: string | null;
}

/** What a rule of retention needs to know of a row, as the database gives it. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Where rows are, and how a person's are known among them. */
export interface Place {
  readonly table: string;
  /** The columns that name the person; none when the rows hang on others. */
  readonly handles: readonly string[];
  /** Of rows that hang on others: the column that names the other row, and where that is. */
  readonly hangsOn?: readonly [column: string, place: Place];
}

/** One kind of rows that a department has of people: how theirs are found, and what becomes of them when they are to go. */
export interface PersonalRecord extends Place {
  /** What the rule of retention needs, by name, of a row `t`. */
  readonly facts?: Readonly<Record<string, Sql>>;
  /** Why a row is kept on this day; undefined when it may go. Left out where none is kept. */
  readonly keep?: (facts: Facts, day: string) => Retention | undefined;
  /** What makes a row say nothing of the person, where it cannot be deleted since others hang on it. */
  readonly blank?: Sql;
}

/**
 * Which rows are a person's.
 * @param theirs every handle of the person
 * @param alias the name by which the statement calls the rows
 */
export function ofPerson({ handles, hangsOn }: Place, theirs: readonly string[], alias = "t"): Sql {
  if (hangsOn) {
    const [column, place] = hangsOn;
    const other = `${alias}_on`;
    return sql`${raw(`${alias}.${column}`)} in (select ${raw(`${other}.id from "${place.table}" ${other}`)}
      where ${ofPerson(place, theirs, other)})`;
  }
  const named = handles.map((column) => sql`${raw(`${alias}.${column}`)} = any(${[...theirs]}::text[])`);
  return named.length > 0 ? join(named, " or ") : sql`false`;
}
