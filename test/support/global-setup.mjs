// Before the first test file: opens a door behind which one PostgreSQL waits for the whole run. It is started by the first test that asks
// for a database (see database.ts), so that a run of pure tests pays nothing for it.
import { rmSync } from "node:fs";
import { chmod, mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../bin/build.mjs";

/** What is in the database need not outlive the run, and much is made and dropped in it. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: 300,
  autovacuum_naptime: "10min",
};

export default async function globalSetup() {
  const folder = await mkdtemp(join(tmpdir(), "oneroof-test-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another account, which must get in
  let postgres;
  const start = () => (postgres ??= startPostgres(join(folder, "postgres")));
  const door = createServer((socket) => void answer(socket, start));
  await new Promise((resolve) => door.listen(join(folder, "door"), resolve));
  door.unref();
  process.env.ONEROOF_TEST_DOOR = join(folder, "door");
  globalThis.closeTestDatabase = async () => {
    door.close();
    await postgres?.then((running) => running.stop());
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startPostgres(folder) {
  await build(); // jest compiles what tests import, but not what is imported here
  const { startPostgres } = await import("../../dist/cli/postgres/start.js");
  return startPostgres({ folder, settings });
}

/** One line of JSON: the URL of the database to administer from, or what went wrong. */
async function answer(socket, start) {
  socket.on("error", () => undefined); // the asker left
  try {
    socket.end(JSON.stringify({ url: (await start()).url("postgres") }));
  } catch (error) {
    socket.end(JSON.stringify({ error: String(error?.message ?? error) }));
  }
}
