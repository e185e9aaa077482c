import type { Pattern } from "../compare/pattern.js";
import { addLogs, type Figures, likelihood } from "./figures.js";

/**
 * The weight of a pair: log2 of the odds that it is one person, against the
 * chance that they are strangers or only connected.
 */
export function weigh(figures: Figures, pattern: Pattern): number {
  const { shares } = figures;
  const same = (shares[0] as number) + likelihood(figures, pattern, 0);
  const connected = (shares[1] as number) + likelihood(figures, pattern, 1);
  const stranger = (shares[2] as number) + likelihood(figures, pattern, 2);
  return same - addLogs(connected, stranger);
}
