/** What of an employee decides what tokens say. */
interface Post {
  readonly departmentId: string;
  readonly projectCodes: readonly string[];
  readonly grade: string;
}

/** From the lowest to the highest. */
const grades = ["JUNIOR", "SENIOR", "LEAD", "MANAGER", "EXECUTIVE"];

/**
 * Whether an employee who moves may do less than before: in another department, without one of the projects, or in a lower grade. Who
 * only gains may go on with older tokens. Security: attack 43.
 */
export function losesRights(before: Post, after: Post): boolean {
  return (
    before.departmentId !== after.departmentId ||
    before.projectCodes.some((code) => !after.projectCodes.includes(code)) ||
    grades.indexOf(after.grade) < grades.indexOf(before.grade)
  );
}
