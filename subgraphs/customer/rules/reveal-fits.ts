/** The purposes for which an id number is needed, and not only a way to reach somebody. */
const needAnIdNumber = ["CARRY_OUT_CONTRACT", "CHECK_IDENTITY", "DATA_SUBJECT_REQUEST"];

/**
 * Whether a purpose needs what is to be revealed: nobody answers a case with an id number. PIPL article 6, the least that serves.
 * @returns undefined when it does, otherwise why it does not
 */
export function revealFits(kind: string, purpose: string): string | undefined {
  if (kind !== "ID_NUMBER" || needAnIdNumber.includes(purpose)) return undefined;
  return `An id number is revealed for ${needAnIdNumber.join(", ")} only, and the purpose was ${purpose}.`;
}
