/** What is asked of an agreement between two projects. */
interface Agreement {
  readonly fromProject: string;
  readonly toProject: string;
  readonly proposedFor: string;
  readonly state: string;
}

/**
 * Which side must say yes to an agreement: the one that has not. PIPL article 20: both that decide together answer for it.
 * @returns the project, or why nobody is asked any more
 */
export function sideToApprove({ fromProject, toProject, proposedFor, state }: Agreement): { project: string } | string {
  if (state !== "PROPOSED") return `Only what was PROPOSED can be approved, and this is ${state}.`;
  return { project: proposedFor === fromProject ? toProject : fromProject };
}
