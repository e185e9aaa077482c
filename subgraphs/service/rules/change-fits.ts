/**
 * Whether what is written about a case can be changed in this state: not once it is over, since then it is the archive.
 * @returns what stands in the way, or undefined. Requirements 001-29.
 */
export function changeFits(state: string): string | undefined {
  if (state !== "CLOSED" && state !== "CANCELLED") return undefined;
  return `A case that is ${state} is not changed any more; a note can be added${state === "CLOSED" ? ", or it is reopened" : ""}.`;
}
