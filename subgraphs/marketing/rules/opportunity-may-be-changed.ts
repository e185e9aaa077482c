/**
 * Whether what is wanted of a sale can still be written otherwise: until it is won or lost.
 * @returns what stands in the way, or undefined
 */
export function opportunityMayBeChanged(stage: string): string | undefined {
  if (stage !== "WON" && stage !== "LOST") return undefined;
  return `An opportunity that is ${stage} is not changed any more.`;
}
