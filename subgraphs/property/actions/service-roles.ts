import type { Role } from "../../shared/caller.js";

/** Who speaks with customers: they may ask for work to be done, and write down how content the customer was. */
export const serviceRoles: readonly Role[] = ["service_agent", "service_manager"];
