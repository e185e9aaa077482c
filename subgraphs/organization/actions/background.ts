import type { DataSource } from "typeorm";
import { againAndAgain, type Round } from "../../shared/background/again-and-again.js";
import { revoke } from "../../shared/background/revoke.js";
import type { BackgroundFiles } from "../../shared/subgraph.js";

/** From one look to the next, in milliseconds. Gateways look at the file every second: within five everybody knows. */
const pause = 500;

/** A line that is written twice, when the process ends before the commit, says nothing else than once. */
const due = `
  update token_end set told_at = now() where id in (
    select id from token_end where told_at is null and at <= now() order by at limit 500 for update skip locked)
  returning employee_id`;

/**
 * Tells gateways whose tokens no longer count, as long as the subgraph runs: it writes them into the file that they read. What came due
 * while nobody did is told at the start. Tokens end when it is told: one that was written while a change was committed may not know of it yet. Security: attack 43.
 * @returns nothing when no file is named
 */
export function background(
  source: DataSource,
  failed: (error: unknown) => void,
  { revoked }: BackgroundFiles,
): Round | undefined {
  if (revoked === undefined) return undefined;
  const tell = () =>
    source.transaction(async (tx) => {
      const [ends] = await tx.query<[{ employee_id: string }[], number]>(due);
      for (const { employee_id: subject } of ends) revoke(revoked, subject);
    });
  return againAndAgain(tell, { pause, failed });
}
