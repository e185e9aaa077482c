/** The Node process that runs PostgreSQL, as it is written in its file. */
export interface Owner {
  readonly pid: number;
  /** Tells the process from a later one with the same id. */
  readonly started: string;
  /** ISO 8601, for people. */
  readonly since: string;
  /** Set as soon as PostgreSQL answers. */
  readonly access?: { readonly socket: string; readonly user: string };
}
