import pg from "pg";
import { isPlannedOnce } from "./plan-once.js";
import { enterScope } from "./enter-scope.js";
import { readerRole } from "./reader-role.js";

/** As much of the driver's query and connection as is used here, and as its types leave out. */
interface Connection {
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly string[] }): void;
  execute(message: object): void;
}
interface Preparing {
  prepare(connection: Connection): void;
}
type Results = pg.QueryResult<object> | pg.QueryResult<object>[];
type Done = (error: Error | null, rows: object[]) => void;
const Query = pg.Query as unknown as new (
  config: pg.QueryConfig,
  done: (error: Error | null, results: Results) => void,
) => pg.Query & Preparing;

/** The connections on which the statement that enters a scope is prepared. */
const entering = new WeakSet<Connection>();

/** The names under which statements are prepared, by their text; whatever comes after so many is planned anew each time. */
const names = new Map<string, string>();
const mostNames = 500;

/**
 * One statement that is read within a scope, in one round trip. Two prepared statements leave in one message: the first puts
 * the caller's settings in force, the second reads. Between them stands no Sync, so PostgreSQL takes both for one transaction:
 * the settings hold for the second and end with it, and when the first fails the second is never run. The connection itself
 * is never anybody's. After an error it is to be thrown away: what of the two was prepared on it is not known then.
 * https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-PIPELINING. Security: attack 59.
 */
export class ScopedQuery extends Query {
  /**
   * @param scope what `scopeValues` says of the caller
   * @param done hears of the rows, or of what went wrong
   */
  constructor(
    private readonly scope: readonly string[],
    private readonly statement: string,
    values: readonly unknown[],
    done: Done,
  ) {
    // The driver keeps a result for each statement of a query; the last one is the read.
    super({ name: nameOf(statement), text: statement, values: [...values] }, (error, results) => {
      done(error, error ? [] : ([results].flat().at(-1)?.rows ?? []));
    });
  }

  /** The driver asks for this when it sends the query, and gathers what is written here into one message. */
  override prepare(connection: Connection): void {
    if (!entering.has(connection)) connection.parse({ name: "enter", text: enterScope });
    entering.add(connection);
    const planning = isPlannedOnce(this.statement) ? "force_generic_plan" : "auto";
    connection.bind({ statement: "enter", values: [readerRole, ...this.scope, planning] });
    connection.execute({});
    super.prepare(connection);
  }
}

function nameOf(text: string): string {
  const known = names.get(text) ?? (names.size < mostNames ? `read${names.size}` : "");
  if (known !== "") names.set(text, known);
  return known;
}
