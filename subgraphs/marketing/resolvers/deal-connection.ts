import { connectionOf } from "../../shared/connection.js";
import { Deal } from "../entities/deal.js";

/** The one connection type of every list of deals. */
export const DealConnection = connectionOf(Deal, "Deal");
