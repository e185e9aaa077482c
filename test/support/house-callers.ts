import type { Caller, Role } from "../../subgraphs/shared/caller.js";
import { crewOf } from "./house-people.js";

/** Who of a project's crew has which role. */
const posts = {
  sales_consultant: "consultant",
  sales_manager: "salesManager",
  service_agent: "agent",
  property_butler: "butler",
  property_manager: "propertyManager",
} as const satisfies Partial<Record<Role, string>>;

/** Somebody who works for one project and for no other, in the given role. */
export function employeeOf(projectCode: string, role: keyof typeof posts): Caller {
  return { subject: crewOf(projectCode)[posts[role]][0]!, role, projects: [projectCode] };
}
