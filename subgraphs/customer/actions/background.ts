import type { DataSource } from "typeorm";
import { againAndAgain, type Round } from "../../shared/background/again-and-again.js";
import { recomputeGolden } from "./recompute-golden.js";

/** How often it is looked whether rules of survivorship have changed, in milliseconds: a read of one row. */
const pause = 2_000;

/**
 * Computes customers anew when the rules of survivorship have changed, as long as the subgraph runs. What is to be done stands in the
 * database: a change that came through another process, or before a restart, is found as well.
 * @param failed hears of what went wrong; the next look tries again
 */
export function background(source: DataSource, failed: (error: unknown) => void): Round {
  return againAndAgain((goesOn) => recomputeGolden(source, goesOn), { pause, failed });
}
