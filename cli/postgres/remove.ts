import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { claimHome } from "./claim.js";
import { existingHome } from "./home.js";
import { endOrphan } from "./orphan.js";

/**
 * Removes all data of the PostgreSQL in `folder`, wherever it really lies, so that the next start begins anew. Throws `AlreadyRunning`
 * when a living process runs it. There is no way back.
 */
export async function removePostgres(folder: string): Promise<void> {
  const home = existingHome(resolve(folder));
  if (!home) return;
  const claim = await claimHome(home);
  try {
    await endOrphan(join(home, "data"));
    rmSync(home, { recursive: true, force: true });
    rmSync(resolve(folder), { force: true }); // the link, where it was one
  } finally {
    claim.release();
  }
}
