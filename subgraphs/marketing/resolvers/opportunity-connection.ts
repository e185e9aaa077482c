import { connectionOf } from "../../shared/connection.js";
import { Opportunity } from "../entities/opportunity.js";

/** The one connection type of every list of opportunities. */
export const OpportunityConnection = connectionOf(Opportunity, "Opportunity");
