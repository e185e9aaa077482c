import { type ActingRole, whoActsOn } from "./who-acts-on.js";

type Department = Parameters<typeof whoActsOn>[0];

/**
 * Which roles may open a case that a department then answers for: whoever acts on its cases, and the applications
 * through which customers write to us. Whoever meets customers may bring a case to customer service, the one door.
 * Requirements 000-24, 001-10.
 */
export function whoOpens(department: Department): readonly (ActingRole | "application")[] {
  if (department !== "SERVICE") return [...whoActsOn(department), "application"];
  return [...whoActsOn("SERVICE"), ...whoActsOn("MARKETING"), ...whoActsOn("PROPERTY"), "application"];
}
