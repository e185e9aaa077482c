import pg from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import type { Caller } from "../caller.js";
import { readerRole } from "./reader-role.js";

/** Who reads: what row-level security asks for on a connection. */
export type Scope = Pick<Caller, "subject" | "role" | "projects">;

/**
 * A subgraph's database with two ways in: as the owner of the tables, to write and to keep house; and, for what requests read,
 * as a role that row-level security holds to the caller's scope. The second has connections of its own, which can do nothing else.
 */
export class ScopedSource extends DataSource {
  private readonly readers: pg.Pool;
  /** For whom a connection was last set up; one that is not in here is set up for nobody. */
  private readonly scopes = new WeakMap<pg.PoolClient, string>();

  /**
   * @param reading how to connect for what requests read
   * @param hidden the tables that no request reads from
   */
  constructor(
    options: DataSourceOptions,
    reading: pg.PoolConfig,
    readonly hidden: readonly string[],
  ) {
    super(options);
    this.readers = new pg.Pool(reading);
    // A connection that breaks when PostgreSQL stops, idle or in use, must not end the process; the next query opens a new one.
    this.readers.on("error", () => undefined).on("connect", (client) => client.on("error", () => undefined));
  }

  /**
   * Runs one statement as the reading role within the scope, and returns its rows.
   * The scope is set before the statement is sent, unless the connection is set up for it: security, attack 59.
   */
  async readAs<T>(scope: Scope, text: string, values: readonly unknown[] = []): Promise<T> {
    const client = await this.readers.connect();
    let broken = true;
    try {
      await this.enter(client, scope);
      broken = false;
      const { rows } = await client.query(text, [...values]);
      return rows as T;
    } finally {
      client.release(broken);
    }
  }

  override async destroy(): Promise<void> {
    await this.readers.end();
    await super.destroy();
  }

  private async enter(client: pg.PoolClient, scope: Scope): Promise<void> {
    const values = scopeValues(scope);
    const wanted = values.join("\n");
    if (this.scopes.get(client) === wanted) return;
    this.scopes.delete(client);
    await client.query(enterScope(false), [readerRole, ...values]);
    this.scopes.set(client, wanted);
  }
}

/** What the settings hold for a scope; projects as JSON, so that no code can be taken for two. */
export function scopeValues({ projects, subject, role }: Scope): string[] {
  return [JSON.stringify(projects), subject, role];
}

/**
 * The statement that turns a connection into the caller's: parameters are the reading role and `scopeValues`.
 * @param local whether it ends with the transaction
 */
export function enterScope(local: boolean): string {
  return `select set_config('role', $1, ${local}), set_config('oneroof.projects', $2, ${local}),
    set_config('oneroof.subject', $3, ${local}), set_config('oneroof.role', $4, ${local})`;
}
