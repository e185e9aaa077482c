import type { Role } from "../../shared/caller.js";

/** Who does the work of sales, each in their own projects. */
export const salesRoles: readonly Role[] = ["sales_consultant", "sales_manager"];
