import { inHand } from "./life-table.js";

/** Whose a case is. */
export interface Hands {
  readonly department: string;
  readonly ownerId: string;
}

/**
 * Whether a case in this state can go from one hand into another. What is resolved or over stays where it is until
 * it is reopened, and nobody hands a case to the one who has it.
 * @returns what stands in the way, or undefined. Requirements 000-35.
 */
export function handOffFits(state: string, from: Hands, to: Hands): string | undefined {
  if (!inHand.some((one) => one === state))
    return `Only a case that is OPEN, ACKNOWLEDGED or IN_PROGRESS can be handed off; this one is ${state}.`;
  if (from.department === to.department && from.ownerId === to.ownerId)
    return `The case is with ${to.ownerId} of ${to.department} already.`;
  return undefined;
}
