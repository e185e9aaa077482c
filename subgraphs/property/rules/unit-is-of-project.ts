/**
 * Whether a unit belongs to a project.
 * @returns why not, or undefined
 */
export function unitIsOfProject(unit: { readonly projectCode: string }, projectCode: string): string | undefined {
  if (unit.projectCode === projectCode) return undefined;
  return `The unit is one of ${unit.projectCode}, and ${projectCode} was given.`;
}
