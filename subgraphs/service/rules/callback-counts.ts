/** So many calls in vain are enough: nobody can be made to answer. */
const attemptsEnough = 3;

/**
 * Whether a callback lets a case be closed: the customer was reached and is content, or was called often enough.
 * @param attempts how often the customer was called since the case was resolved, this time included. Requirements 003-14.
 */
export function callbackCounts(outcome: "CONTENT" | "DISCONTENT" | "UNREACHED", attempts: number): boolean {
  return outcome === "CONTENT" || (outcome === "UNREACHED" && attempts >= attemptsEnough);
}
