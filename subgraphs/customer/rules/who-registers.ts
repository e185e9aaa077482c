const staff = {
  MARKETING: ["sales_consultant", "sales_manager"],
  SERVICE: ["service_agent", "service_manager"],
  PROPERTY: ["property_butler", "property_manager"],
} as const;

/** Who may write a registration down, or change it, for a department: its own people, applications, and whoever looks after the data. */
export function whoRegisters(department: keyof typeof staff) {
  return [...staff[department], "application", "data_steward"] as const;
}
