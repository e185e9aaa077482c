const staff = {
  MARKETING: ["sales_consultant", "sales_manager"],
  SERVICE: ["service_agent", "service_manager"],
  PROPERTY: ["property_butler", "property_manager"],
} as const;

type Registrar = (typeof staff)[keyof typeof staff][number] | "application" | "data_steward";

/** Who may write a registration down, or change it, for a department: its own people, applications, and whoever looks after the data. */
export function whoRegisters(department: keyof typeof staff): Registrar[] {
  return [...staff[department], "application", "data_steward"];
}
