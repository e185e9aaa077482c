import type { Role } from "../../shared/caller.js";

/** Who does the work of property management, each in their own projects. */
export const propertyRoles: readonly Role[] = ["property_butler", "property_manager"];
