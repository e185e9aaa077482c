import pg from "pg";
import { arrayLiteral } from "../values/array-literal.js";
import { type TypeOid, valueTypes } from "../values/value-types.js";

/** A value as it is sent: its text, bytes, or null. */
type Sent = string | Buffer | null;
type Row = Record<string, unknown>;

/** A column of an answer, and how its text is read. */
export interface Column {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** A column as PostgreSQL describes it. */
export interface Described {
  readonly name: string;
  readonly dataTypeID: TypeOid;
}

const { utils } = pg as unknown as { readonly utils: { prepareValue(value: unknown): Sent } };

/** One statement that is read within a scope: what is sent of it, and what has come of it so far. */
export class ScopedRead {
  readonly values: readonly Sent[];
  private readonly rows: Row[] = [];
  private fault: Error | null = null;

  /**
   * @param scope what `scopeValues` says of the caller
   * @param done hears of the rows, or of what went wrong
   */
  constructor(
    readonly scope: readonly string[],
    readonly text: string,
    values: readonly unknown[],
    readonly done: (error: Error | null, rows: object[]) => void,
  ) {
    this.values = values.map(sent);
  }

  /** Takes a row of these columns. */
  take(columns: readonly Column[], fields: readonly (string | null)[]): void {
    const row: Row = {};
    try {
      for (let at = 0; at < columns.length; at++) {
        const { name, read } = columns[at] as Column;
        const text = fields[at] ?? null;
        row[name] = text === null ? null : read(text);
      }
      this.rows.push(row);
    } catch (error) {
      this.fault = error as Error;
    }
  }

  /** All rows have come. */
  end(): void {
    this.done(this.fault, this.rows);
  }
}

/** How the columns are read that PostgreSQL describes. */
export function columnsOf(described: readonly Described[]): Column[] {
  return described.map(({ name, dataTypeID }) => {
    return { name, read: valueTypes.getTypeParser(dataTypeID, "text") as Column["read"] };
  });
}

/** Most lists are of ids, which are written faster than the driver would. */
function sent(value: unknown): Sent {
  if (typeof value === "string") return value;
  return isTexts(value) ? arrayLiteral(value) : utils.prepareValue(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
