/**
 * Which employee of ours stands behind what is written down: the caller, when that is an employee and nobody else is
 * named. A consultant writes down what is their own; a sales manager may name another, an application must.
 * @param named the employee whom the input names, if it names one
 * @returns the employee, or why there is none. Requirements 001-19, 000-22.
 */
export function whoLooksAfter(
  caller: { readonly subject: string; readonly role: string },
  named: string | null | undefined,
): { readonly employeeId: string } | string {
  const own = caller.subject.startsWith("emp_") ? caller.subject : undefined;
  if (caller.role === "sales_consultant" && own && named && named !== own)
    return `A consultant writes down what is their own, as ${own}, and cannot name ${named}; a sales manager can.`;
  const employeeId = named ?? own;
  return employeeId ? { employeeId } : "Who is no employee names the employee who stands behind it.";
}
