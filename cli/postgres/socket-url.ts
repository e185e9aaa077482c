/**
 * The URL of a database behind a Unix socket. The host `localhost` is only there to please parsers: the parameter `host` wins in
 * node-postgres, TypeORM and libpq, and unlike `postgres://user@/name?host=` the whole can be read by `new URL`.
 */
export function socketUrl(socket: string, user: string, database: string): string {
  const host = encodeURIComponent(socket).replaceAll("%2F", "/");
  return `postgres://${encodeURIComponent(user)}@localhost/${encodeURIComponent(database)}?host=${host}`;
}
