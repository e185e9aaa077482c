import pg from "pg";
import { enterScope } from "./enter-scope.js";
import { isPlannedOnce } from "./plan-once.js";
import { readerRole } from "./reader-role.js";
import { type Column, columnsOf, type Described, type ScopedRead } from "./scoped-read.js";

/** As much of the driver's query and connection as is used here, and as its types leave out. */
interface Connection {
  readonly stream: { write(bytes: Buffer): void };
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: ScopedRead["values"] }): void;
  describe(message: { type: "P"; name: "" }): void;
  execute(message: object): void;
  close(message: { type: "S"; name: string }): void;
  sync(): void;
  _send(bytes: Buffer): void;
}
interface Answering {
  handleRowDescription(message: { readonly fields: readonly Described[] }): void;
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void;
  handleCommandComplete(): void;
  handleError(error: Error): void;
  handleReadyForQuery(): void;
}
const Query = pg.Query as unknown as new (text: string) => Answering;

/** A statement that is prepared on a connection, with the columns that it gives when they are known. */
interface Prepared {
  columns: readonly Column[] | undefined;
}

/** What is known of a connection, and what is about to be sent on it: in one piece, which costs less than many. */
class Known {
  /** The same connection, of which what it sends is kept until all of it leaves. */
  readonly writer: Connection;
  private readonly pieces: Buffer[] = [];
  /** By their names, the statement that was not used for longest first. */
  private readonly prepared = new Map<string, Prepared>();

  constructor(private readonly connection: Connection) {
    const send = (bytes: Buffer) => void this.pieces.push(bytes);
    this.writer = Object.create(connection, { _send: { value: send } }) as Connection;
    this.writer.parse({ name: "enter", text: enterScope });
  }

  /** Has a statement prepared unless it is, and lets go of another when there are too many. */
  prepare(name: string, text: string): Prepared {
    const known = this.prepared.get(name);
    if (!known) this.writer.parse({ name, text });
    const used = known ?? { columns: undefined };
    this.prepared.delete(name);
    this.prepared.set(name, used);
    if (this.prepared.size > mostPrepared) this.drop([...this.prepared.keys()][0] ?? "");
    return used;
  }

  /** Enters a scope; how that is written is kept for the next statement of the same request. */
  enter(scope: readonly string[], planning: string): void {
    const known = entering.get(scope);
    if (known?.planning === planning) return void this.pieces.push(known.bytes);
    const from = this.pieces.length;
    this.writer.bind({ statement: "enter", values: [readerRole, ...scope, planning] });
    this.writer.execute({});
    entering.set(scope, { planning, bytes: Buffer.concat(this.pieces.slice(from)) });
  }

  /** Sends all that was written. */
  leave(): void {
    this.connection.stream.write(Buffer.concat(this.pieces.splice(0)));
  }

  private drop(name: string): void {
    this.prepared.delete(name);
    this.writer.close({ type: "S", name });
  }
}
const connections = new WeakMap<Connection, Known>();
const entering = new WeakMap<readonly string[], { readonly planning: string; readonly bytes: Buffer }>();

/** So many statements stay prepared on a connection, with a plan each. */
const mostPrepared = 300;

/** The names under which statements are prepared, by their text; a name is never given twice. */
const names = new Map<string, string>();
const mostNames = 2_000;
let named = 0;

/**
 * Statements that are read within their scopes, one behind the other, in one round trip. For each, two prepared statements are sent: the
 * first puts the caller's settings in force, the second reads. Only behind the last of them stands a Sync, so PostgreSQL takes all for one
 * transaction: settings hold until others are put in force and end with it, and when anything fails nothing behind it is run. The
 * connection itself is never anybody's. After an error it is to be thrown away: what was prepared on it is not known then.
 * https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-PIPELINING. Security: attack 59.
 *
 * What the driver does for each statement anew is done once for a connection: asking for the columns and choosing how each is read. And
 * what several requests read at a time leaves, and is answered, together: waking the other process costs more than most statements.
 */
export class ScopedReads extends Query implements pg.Submittable {
  /** The one that is answered now, and whether its scope has been entered. */
  private at = 0;
  private entered = false;
  private prepared: Prepared[] = [];

  /**
   * @param reads what is read, at least one
   * @param over hears of the end: whether anything failed, and what was not run because of it
   */
  constructor(
    private readonly reads: readonly ScopedRead[],
    private readonly over: (failed: boolean, unread: readonly ScopedRead[]) => void,
  ) {
    super("");
  }

  /** The driver asks for this when the connection is to be written to, and hands an error that it gets to `handleError`. */
  submit(driver: pg.Connection): Error | null {
    try {
      this.write(driver as unknown as Connection);
      return null;
    } catch (error) {
      return error as Error;
    }
  }

  override handleRowDescription({ fields }: { readonly fields: readonly Described[] }): void {
    const prepared = this.prepared[this.at];
    if (prepared) prepared.columns = columnsOf(fields);
  }

  override handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.reads[this.at]?.take(this.prepared[this.at]?.columns ?? [], fields);
  }

  override handleCommandComplete(): void {
    this.entered = !this.entered;
    if (this.entered) return;
    this.reads[this.at]?.end();
    this.at += 1;
  }

  override handleError(error: Error): void {
    const failed = this.reads[this.at];
    this.over(true, this.reads.slice(this.at + 1));
    failed?.done(error, []);
  }

  override handleReadyForQuery(): void {
    this.over(false, []);
  }

  private write(connection: Connection): void {
    const known = connections.get(connection) ?? new Known(connection);
    connections.set(connection, known);
    const { writer } = known;
    this.prepared = this.reads.map(({ scope, text, values }) => {
      known.enter(scope, isPlannedOnce(text) ? "force_generic_plan" : "auto");
      const name = nameOf(text);
      const prepared = known.prepare(name, text);
      writer.bind({ statement: name, values });
      if (!prepared.columns) writer.describe({ type: "P", name: "" });
      writer.execute({});
      return prepared;
    });
    writer.sync();
    known.leave();
  }
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) names.clear();
  const name = `read${(named += 1)}`;
  names.set(text, name);
  return name;
}
