import { deskOf } from "./desk-of.js";
import { stepFits } from "./step-fits.js";

/**
 * Whether somebody may take a case: an employee of the department that answers for it, while nobody has taken it on yet,
 * unless its cases are assigned.
 * @param mode how cases come to the department's people, where that was said
 * @returns what stands in the way, or undefined. Requirements 000-35, 000-41.
 */
export function takeFits(
  { state, department }: { readonly state: string; readonly department: string },
  { subject, role }: { readonly subject: string; readonly role: string },
  mode?: "TAKE" | "ASSIGN" | "ROUND_ROBIN",
): string | undefined {
  if (!subject.startsWith("emp_")) return "Only an employee takes a case.";
  if (deskOf(role) !== department)
    return `A case of ${department} is taken by its own people; another department hands it off.`;
  if (mode === "ASSIGN") return `Cases of ${department} are assigned here, not taken.`;
  return stepFits("ACKNOWLEDGED", state);
}
