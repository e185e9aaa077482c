import { connectionOf } from "../../shared/connection.js";
import { Lead } from "../entities/lead.js";

/** The one connection type of every list of leads. */
export const LeadConnection = connectionOf(Lead, "Lead");
