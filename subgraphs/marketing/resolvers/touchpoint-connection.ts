import { connectionOf } from "../../shared/connection.js";
import { Touchpoint } from "../entities/touchpoint.js";

/** The one connection type of every list of touchpoints. */
export const TouchpointConnection = connectionOf(Touchpoint, "Touchpoint");
