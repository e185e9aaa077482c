/**
 * With what somebody may be credited for a case: a praise, or a suggestion that was accepted. Requirements 001-32, 001-33.
 * @param actor who puts it down: nobody praises the own work
 * @returns the kind of credit, or what stands in the way
 */
export function creditFits(
  { kind, state }: { readonly kind: string; readonly state: string },
  { employeeId, actor }: { readonly employeeId: string; readonly actor: string },
): { readonly kind: "PRAISE" | "SUGGESTION" } | string {
  if (employeeId === actor) return "Nobody is credited by themselves: let somebody else put it down.";
  if (state === "CANCELLED") return "The case was called off.";
  if (kind === "PRAISE" || kind === "SUGGESTION") return { kind };
  return `Somebody is credited for a PRAISE or a SUGGESTION; this case is a ${kind}.`;
}
