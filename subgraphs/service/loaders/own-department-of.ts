/** The departments that see their own cases in full, and of the others' no more than a summary. */
const ownDepartments: Readonly<Record<string, "MARKETING" | "PROPERTY">> = {
  sales_consultant: "MARKETING",
  sales_manager: "MARKETING",
  property_butler: "PROPERTY",
  property_manager: "PROPERTY",
};

/**
 * The department whose cases a role sees in full, when it is one alone: sales and property management see their own, and of
 * everybody else's that there is one and what it is about. Customer service and those above the departments see all of them.
 * @returns undefined for roles that see every department's. Requirements 001-15, 001-29.
 */
export function ownDepartmentOf(role: string): "MARKETING" | "PROPERTY" | undefined {
  return ownDepartments[role];
}
