import { appendFile } from "node:fs/promises";
import type { DataSource } from "typeorm";
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
export function keepSealing(source: DataSource, { name, heads, failed }: Sealing): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let isFailing = false;
  let isStopping = false;
  const seal = async (): Promise<void> => {
    try {
      const head = await sealAudit(source);
      if (head && heads !== undefined)
        await appendFile(heads, `${JSON.stringify({ name, ...head })}\n`, { mode: 0o600 });
      isFailing = false;
    } catch (error) {
      if (!isFailing) failed(error);
      isFailing = true;
    }
    if (!isStopping) timer = setTimeout(again, pause).unref();
  };
  let running = seal();
  function again(): void {
    running = seal();
  }
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
