/** Settings of PostgreSQL by name, as in postgresql.conf. */
export type Settings = Readonly<Record<string, string | number>>;

/**
 * How the house runs PostgreSQL: what is acknowledged is on the disk; nothing listens on the network; little memory, for it shares
 * the machine with everything else; and no value of anybody's row gets into the log, hence no errors of statements there.
 */
export const defaultSettings: Settings = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: 200,
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  // After a checkpoint the first change of a page logs the whole page: a large import, which changes pages everywhere, should meet few.
  max_wal_size: "6GB",
  checkpoint_timeout: "15min",
  wal_compression: "pglz",
  random_page_cost: 1.1, // a solid-state disk
  jit: "off", // its compiling costs more than short statements gain
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "log", // in PostgreSQL's order above "error"
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};
