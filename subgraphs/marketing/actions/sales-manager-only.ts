import type { Role } from "../../shared/caller.js";

/** Who decides in sales: to whom a lead goes, and what a referrer gets. */
export const salesManagerOnly: readonly Role[] = ["sales_manager"];
