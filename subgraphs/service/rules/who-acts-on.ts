/** The roles that handle cases of a department of their own. */
const rolesOf = {
  MARKETING: ["sales_consultant", "sales_manager"],
  PROPERTY: ["property_butler", "property_manager"],
  SERVICE: [],
  DESIGN: [],
  ENGINEERING: [],
  FINANCE: [],
  LEGAL: [],
} as const;

export type ServiceRole = "service_agent" | "service_manager";
export type ActingRole = ServiceRole | (typeof rolesOf)[keyof typeof rolesOf][number];

/**
 * Which roles may act on a case that a department answers for: customer service on every one, since it was the lack
 * of this right that let complaints lie; the others on their own. Requirements 000-35, 000-37.
 * @param department the department that answers for the case
 */
export function whoActsOn(department: keyof typeof rolesOf): readonly ActingRole[] {
  return ["service_agent", "service_manager", ...rolesOf[department]];
}
