/**
 * Whether what a lead wants can still be written otherwise: also of one who is about to buy, but not once it was lost.
 * @returns what stands in the way, or undefined
 */
export function leadMayBeChanged(state: string): string | undefined {
  return state === "LOST" ? "A lead that is LOST is not changed any more; who comes again is a new lead." : undefined;
}
