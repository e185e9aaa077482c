import type { Employee } from "../entities/employee.js";

/** The employee behind an actor; null for an application, whose name is no employee's id. */
export function employeeOf(actor: string): Employee | null {
  return actor.startsWith("emp_") ? { id: actor } : null;
}
