import type { Pattern } from "../compare/pattern.js";
import { addLogs, type Figures, figuresFor, likelihood } from "./figures.js";

/**
 * The weight of a pair: log2 of the odds that it is one person, against the
 * chance that they are strangers or only connected.
 */
export function weigh(figures: Figures, pattern: Pattern): number {
  const own = figuresFor(figures, pattern);
  const same = (own.shares[0] as number) + likelihood(own, pattern, 0);
  const connected = (own.shares[1] as number) + likelihood(own, pattern, 1);
  const stranger = (own.shares[2] as number) + likelihood(own, pattern, 2);
  return same - addLogs(connected, stranger);
}
