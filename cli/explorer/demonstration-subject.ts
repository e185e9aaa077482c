import type { Role } from "../../subgraphs/shared/caller.js";
import { regions } from "../seed/places.js";
import { type Crew, makeStaff } from "../seed/staff.js";

const posts: Partial<Record<Role, keyof Crew>> = {
  sales_consultant: "consultant",
  sales_manager: "salesManager",
  service_agent: "agent",
  service_manager: "agent",
  property_butler: "butler",
  property_manager: "propertyManager",
};

/**
 * Who of the demonstration's employees has a role in a project, so that what is written in the role has somebody who wrote it.
 * @param project its code; without one, the first of the demonstration
 * @returns an employee's id, or a name of nobody for a role that belongs to no project
 */
export function demonstrationSubject(role: Role, project = regions[0]?.projects[0]?.code ?? ""): string {
  const post = posts[role];
  return (post && makeStaff().crews.get(project)?.[post][0]) ?? "demonstration";
}
