import pg from "pg";
import { plainMessage } from "../plain-message.js";
import type { Finding } from "./finding.js";

/**
 * Whether a database answers within five seconds and is new enough. Only the server is asked: the house makes the databases in it.
 * @param what what to call it
 * @param url its address; the password in it is never shown
 */
export async function checkDatabase(what: string, url: string): Promise<Finding> {
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined); // told by the query that fails
  const where = server.searchParams.get("host") ?? server.host;
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    return judge(what, where, Math.floor((rows[0]?.version ?? 0) / 10_000));
  } catch (error) {
    const found = `${where} does not answer: ${plainMessage(error)}`;
    return { ok: false, what, found, advice: "start that server, or put its address in the settings right" };
  } finally {
    await client.end().catch(() => undefined);
  }
}

function judge(what: string, where: string, version: number): Finding {
  const found = `PostgreSQL ${version} answers at ${where}`;
  return version >= oldest
    ? { ok: true, what, found }
    : { ok: false, what, found, advice: `use PostgreSQL ${oldest} or newer` };
}

/** `xid8`, by which events are read in order, came with 13; what is older than 14 gets no corrections any more. */
const oldest = 14;
