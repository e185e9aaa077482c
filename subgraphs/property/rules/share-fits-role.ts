/**
 * Whether a role may carry a share: only who owns has one.
 * @returns why not, or undefined
 */
export function shareFitsRole(role: string, sharePercent: number | null): string | undefined {
  if (sharePercent === null || role === "OWNER" || role === "CO_OWNER") return undefined;
  return `Only an OWNER or a CO_OWNER has a share, and this is a ${role}.`;
}
