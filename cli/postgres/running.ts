import { resolve } from "node:path";
import { existingHome } from "./home.js";
import { livingOwners } from "./owner-files.js";
import type { Postgres } from "./postgres.js";
import { socketUrl } from "./socket-url.js";

/**
 * The PostgreSQL that another living process runs in `folder` (or this one); undefined when none does. Its `stop` does nothing: whoever
 * started it ends it.
 */
export async function runningPostgres(folder: string): Promise<Postgres | undefined> {
  return await Promise.resolve(find(resolve(folder)));
}

function find(folder: string): Postgres | undefined {
  const home = existingHome(folder);
  const access = home && livingOwners(home).find((owner) => owner.access)?.access;
  if (!home || !access) return undefined;
  const { socket, user } = access;
  return {
    host: socket,
    user,
    created: false,
    home,
    url: (database) => socketUrl(socket, user, database),
    stop: () => Promise.resolve(),
  };
}
