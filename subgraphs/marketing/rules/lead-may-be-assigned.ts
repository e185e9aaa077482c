/**
 * Whether another consultant can take a lead over: while somebody must look after it, and not the one who has it.
 * @param to the consultant who shall have it
 * @returns what stands in the way, or undefined. Requirements 000-22.
 */
export function leadMayBeAssigned(
  lead: { readonly state: string; readonly consultantId: string },
  to: string,
): string | undefined {
  if (lead.state !== "NEW" && lead.state !== "CONTACTED")
    return `Only a lead that is NEW or CONTACTED can be given to another consultant; this one is ${lead.state}.`;
  return lead.consultantId === to ? `The lead is with ${to} already.` : undefined;
}
