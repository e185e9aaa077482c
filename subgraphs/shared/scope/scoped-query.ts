import pg from "pg";
import { isPlannedOnce } from "./plan-once.js";
import { enterScope } from "./enter-scope.js";
import { readerRole } from "./reader-role.js";
import { type TypeOid, valueTypes } from "./value-types.js";

/** As much of the driver's query and connection as is used here, and as its types leave out. */
interface Connection {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  close(message: { type: "S"; name: string }): void;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly string[] }): void;
  execute(message: object): void;
}
interface Described {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: TypeOid }[];
}
interface Answering {
  name: string;
  prepare(connection: Connection): void;
  handleRowDescription(message: Described): void;
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void;
  handleCommandComplete(): void;
  handleReadyForQuery(): void;
}
type Done = (error: Error | null, rows: object[]) => void;
type Row = Record<string, unknown>;
const Query = pg.Query as unknown as new (
  text: string,
  values: unknown[],
  done: (error: Error | null) => void,
) => pg.Query & Answering;

/** A column of an answer, and how its text is read. */
interface Column {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** What is known of a connection. */
class Known {
  /** Whether the statement that enters a scope is prepared on it. */
  entering = false;
  /** Whether it holds back what is written, until the end of this turn of the event loop. */
  holding = false;
  /** The columns of the statements that are prepared on it, by their names. */
  readonly columns = new Map<string, readonly Column[]>();
  /** The same connection, which does not ask again what the columns are. */
  readonly undescribed: Connection;
  /** The statements that are prepared on it, the one that was not used for longest first. */
  private readonly prepared = new Set<string>();

  constructor(private readonly connection: Connection) {
    this.undescribed = Object.create(connection, { describe: { value: () => undefined } }) as Connection;
  }

  /** Says that a statement is used now, and lets go of another when there are too many. */
  use(name: string): void {
    this.prepared.delete(name);
    this.prepared.add(name);
    if (this.prepared.size <= mostPrepared) return;
    const [oldest = ""] = this.prepared;
    this.prepared.delete(oldest);
    this.columns.delete(oldest);
    Reflect.deleteProperty(this.connection.parsedStatements, oldest);
    Reflect.deleteProperty(this.connection.submittedNamedStatements, oldest);
    this.connection.close({ type: "S", name: oldest });
  }
}
const connections = new WeakMap<Connection, Known>();

/** So many statements stay prepared on a connection, with a plan each. */
const mostPrepared = 300;

/** The names under which statements are prepared, by their text; a name is never given twice. */
const names = new Map<string, string>();
const mostNames = 2_000;
let named = 0;

/**
 * One statement that is read within a scope, in one round trip. Two prepared statements leave in one message: the first puts
 * the caller's settings in force, the second reads. Between them stands no Sync, so PostgreSQL takes both for one transaction:
 * the settings hold for the second and end with it, and when the first fails the second is never run. The connection itself
 * is never anybody's. After an error it is to be thrown away: what of the two was prepared on it is not known then.
 * https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-PIPELINING. Security: attack 59.
 *
 * What the driver does for each statement anew is done once for a connection: asking for the columns and choosing how each is
 * read. And what is written to a connection within one turn of the event loop leaves together: waking the other process costs
 * more than most statements.
 */
export class ScopedQuery extends Query {
  private readonly found: Row[] = [];
  private known: Known | undefined;
  private columns: readonly Column[] = [];
  private fault: Error | null = null;

  /**
   * @param scope what `scopeValues` says of the caller
   * @param done hears of the rows, or of what went wrong
   */
  constructor(
    private readonly scope: readonly string[],
    private readonly statement: string,
    values: readonly unknown[],
    private readonly done: Done,
  ) {
    super(statement, [...values], (error) => done(error, []));
    this.name = nameOf(statement);
  }

  /** The driver asks for this when it sends the query. */
  override prepare(connection: Connection): void {
    const known = connections.get(connection) ?? new Known(connection);
    connections.set(connection, known);
    holdBack(connection, known);
    if (!known.entering) connection.parse({ name: "enter", text: enterScope });
    known.entering = true;
    const planning = isPlannedOnce(this.statement) ? "force_generic_plan" : "auto";
    connection.bind({ statement: "enter", values: [readerRole, ...this.scope, planning] });
    connection.execute({});
    known.use(this.name);
    const columns = known.columns.get(this.name);
    this.known = known;
    this.columns = columns ?? [];
    super.prepare(columns ? known.undescribed : connection);
  }

  override handleRowDescription({ fields }: Described): void {
    this.columns = fields.map(({ name, dataTypeID }) => {
      return { name, read: valueTypes.getTypeParser(dataTypeID, "text") as Column["read"] };
    });
    this.known?.columns.set(this.name, this.columns);
  }

  override handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    try {
      const row: Row = {};
      for (const [at, { name, read }] of this.columns.entries()) {
        const text = fields[at] ?? null;
        row[name] = text === null ? null : read(text);
      }
      this.found.push(row);
    } catch (error) {
      this.fault = error as Error;
    }
  }

  override handleCommandComplete(): void {
    // The rows are all that is wanted.
  }

  override handleReadyForQuery(): void {
    this.done(this.fault, this.found);
  }
}

function holdBack({ stream }: Connection, known: Known): void {
  if (known.holding) return;
  known.holding = true;
  stream.cork();
  setImmediate(() => {
    known.holding = false;
    stream.uncork();
  });
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) names.clear();
  const name = `read${(named += 1)}`;
  names.set(text, name);
  return name;
}
