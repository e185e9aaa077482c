import { deskOf } from "./desk-of.js";
import { whoOpens } from "./who-opens.js";

type Department = ReturnType<typeof deskOf>;

/**
 * The departments to which a matter may go that somebody takes in, in the order in which they are tried: the one that usually
 * answers for it where the role opens its cases, else customer service, the one door; at last the desk that heard it.
 * Requirements 000-24, 001-10.
 * @param usual the department that usually answers for such matters, if that is known
 */
export function intakeDepartments(role: string, usual?: Department): Department[] {
  const desk = deskOf(role);
  if (usual === undefined || usual === desk) return [desk];
  const opens = role === "administrator" || whoOpens(usual).some((known) => known === role);
  return [...new Set([opens ? usual : "SERVICE", desk])];
}
