import type { Pattern } from "../compare/pattern.js";
import { addLogs, type Figures, likelihood } from "./figures.js";

/**
 * The weight of a pair: log2 of the odds that it is one person, against the
 * chance that they are strangers or only connected.
 */
export function weigh(figures: Figures, pattern: Pattern): number {
  const [same = 0, connected = 0, stranger = 0] = figures.shares;
  const against = addLogs(connected + likelihood(figures, pattern, 1), stranger + likelihood(figures, pattern, 2));
  return same + likelihood(figures, pattern, 0) - against;
}
