import { connectionOf } from "../../shared/connection.js";
import { Handover } from "../entities/handover.js";

/** The one connection type of every list of handovers. */
export const HandoverConnection = connectionOf(Handover, "Handover");
