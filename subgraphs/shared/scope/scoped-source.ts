import pg from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import type { FieldKeys } from "../keys/field-keys.js";
import { type Scope, scopeValues } from "./enter-scope.js";
import { isShort } from "./plan-once.js";
import { ScopedRead } from "./scoped-read.js";
import { ScopedReads } from "./scoped-reads.js";
import { SharedConnections } from "./shared-connections.js";

/**
 * A subgraph's database with two ways in: as the owner of the tables, to write and to keep house; and, for what requests read,
 * as a role that row-level security holds to the caller's scope. The second has connections of its own, which can do nothing else.
 */
export class ScopedSource extends DataSource {
  private readonly readers: pg.Pool;
  private readonly shared: SharedConnections;

  /**
   * @param reading how to connect for what requests read
   * @param hidden the tables that no request reads from
   * @param fieldKeys what sealed columns are sealed and opened by
   */
  constructor(
    options: DataSourceOptions,
    reading: pg.PoolConfig & { readonly max: number },
    readonly hidden: readonly string[],
    readonly fieldKeys?: FieldKeys,
  ) {
    super(options);
    this.readers = new pg.Pool(reading);
    this.shared = new SharedConnections(reading, reading.max);
    // A connection that breaks when PostgreSQL stops, idle or in use, must not end the process; the next query opens a new one.
    this.readers.on("error", () => undefined).on("connect", (client) => client.on("error", () => undefined));
  }

  /**
   * Runs one statement as the reading role within the scope, and returns its rows: a short one on a connection that it shares; any
   * other on one of its own. A connection on which something went wrong is closed.
   */
  readAs<T>(scope: Scope, text: string, values: readonly unknown[] = []): Promise<T> {
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, rows: object[]) => (error ? reject(error) : resolve(rows as T));
      const read = new ScopedRead(scopeValues(scope), text, values, done);
      if (isShort(text)) this.shared.read(read);
      else this.readAlone(read, reject);
    });
  }

  private readAlone(read: ScopedRead, reject: (error: unknown) => void): void {
    this.readers
      .connect()
      .then((client) => client.query(new ScopedReads([read], (failed) => client.release(failed))), reject);
  }

  override async destroy(): Promise<void> {
    await Promise.all([this.readers.end(), this.shared.end()]);
    await super.destroy();
  }
}
