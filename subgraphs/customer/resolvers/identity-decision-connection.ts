import { connectionOf } from "../../shared/connection.js";
import { IdentityDecision } from "../entities/identity-decision.js";

/** The one connection type of every list of decisions. */
export const IdentityDecisionConnection = connectionOf(IdentityDecision, "IdentityDecision");
