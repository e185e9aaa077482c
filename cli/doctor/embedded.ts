import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainMessage } from "../plain-message.js";
import { removePostgres } from "../postgres/remove.js";
import { startPostgres } from "../postgres/start.js";
import type { Finding } from "./finding.js";

const what = "PostgreSQL";

/** Whether the embedded PostgreSQL runs on this machine, by starting one in a temporary folder and removing it again. */
export async function checkEmbedded(): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), "oneroof-doctor-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another account, which must get in
  const start = performance.now();
  try {
    const postgres = await startPostgres({ folder: join(folder, "postgres") });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    await postgres.stop();
    await removePostgres(join(folder, "postgres")); // wherever it really was
    return { ok: true, what, found: `the embedded one runs here (a first start took ${seconds} s)` };
  } catch (error) {
    const advice = "set DATABASE_URL to a PostgreSQL of yours";
    return { ok: false, what, found: `the embedded one does not run here: ${plainMessage(error)}`, advice };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
