/**
 * Whether somebody leaves on the first day of work or later; days are written YYYY-MM-DD, so that they compare as texts.
 * @returns what is wrong with the last day, or undefined; somebody who has none is still here
 */
export function leavesAfterJoining(joinedOn: string, leftOn: string | null | undefined): string | undefined {
  if (leftOn == null || leftOn >= joinedOn) return undefined;
  return `The last day of work is ${joinedOn}, the first, or later, and was ${leftOn}.`;
}
