/**
 * Whether a case's clocks can be stopped: while somebody works on it or is to, and once at a time.
 * @returns what stands in the way, or undefined. Requirements 003-17.
 */
export function pauseFits(state: string, isPaused: boolean): string | undefined {
  if (!["OPEN", "ACKNOWLEDGED", "IN_PROGRESS"].includes(state))
    return `Only a case that is OPEN, ACKNOWLEDGED or IN_PROGRESS can be paused; this one is ${state}.`;
  return isPaused ? "The case is paused already." : undefined;
}
