import type { Caller } from "../../subgraphs/shared/caller.js";

/** Whom cases follow their customers as: an application that reads cases and customers, masked, and lets cases follow. */
export const tierRunner = {
  subject: "tier-runner",
  role: "application",
  projects: "*",
  scopes: ["case.read", "customer.read", "case.follow"],
} as const satisfies Caller;
