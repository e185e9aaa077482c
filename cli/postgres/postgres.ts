/** A PostgreSQL that the house started, or found running. */
export interface Postgres {
  /** The folder of its Unix socket: the only way in, and open to nobody but the account that runs it (and root). */
  readonly host: string;
  /** The role to connect as, owner of everything. The socket's folder is the lock, so there is no password. */
  readonly user: string;
  /** Whether this start made the cluster, so that nothing is in it yet. */
  readonly created: boolean;
  /** Where the data and the log really lie; differs from the folder asked for when the account could not reach that. */
  readonly home: string;
  /** The address of one of its databases, for node-postgres, TypeORM and psql alike. */
  url(database: string): string;
  /** Ends it and waits until it is gone; does nothing when another process runs it. Close your pools first. */
  stop(): Promise<void>;
}
