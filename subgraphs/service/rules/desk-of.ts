import { whoActsOn } from "./who-acts-on.js";

type Department = Parameters<typeof whoActsOn>[0];

/** The department at whose desk a role sits: sales and property at their own, all others at customer service. */
export function deskOf(role: string): Department {
  const departments = ["MARKETING", "PROPERTY"] as const;
  const isService = whoActsOn("SERVICE").some((known) => known === role);
  return departments.find((one) => !isService && whoActsOn(one).some((known) => known === role)) ?? "SERVICE";
}
