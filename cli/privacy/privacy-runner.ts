import type { Caller } from "../../subgraphs/shared/caller.js";

/** Whom requests are carried out as: an application with the two rights that it takes. */
export const privacyRunner: Caller = {
  subject: "privacy-runner",
  role: "application",
  projects: "*",
  scopes: ["privacy.read", "privacy.carryOut"],
};
