import { appendFile } from "node:fs/promises";
import type { DataSource } from "typeorm";
import { againAndAgain, type Round } from "../background/again-and-again.js";
import { sealAudit } from "./seal-audit.js";

/** How audit entries are sealed. */
export interface Sealing {
  /** The name of the database, which stands beside its heads. */
  readonly name: string;
  /** The file to which every new head is written, a line of JSON each; none when undefined. */
  readonly heads: string | undefined;
  /** Hears of what goes wrong, once until it goes right again. */
  readonly failed: (error: unknown) => void;
}

/** Milliseconds from the end of one sealing to the next. */
const pause = 1_000;

/**
 * Seals what was audited, behind every request, as long as the subgraph runs.
 * @returns stops it when what is being sealed is sealed
 */
export function keepSealing(source: DataSource, { name, heads, failed }: Sealing): Round {
  const seal = async () => {
    const head = await sealAudit(source);
    if (head && heads !== undefined) await appendFile(heads, `${JSON.stringify({ name, ...head })}\n`, { mode: 0o600 });
  };
  return againAndAgain(seal, { pause, failed });
}
