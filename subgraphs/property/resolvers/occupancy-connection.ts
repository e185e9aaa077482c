import { connectionOf } from "../../shared/connection.js";
import { Occupancy } from "../entities/occupancy.js";

/** The one connection type of every list of occupancies. */
export const OccupancyConnection = connectionOf(Occupancy, "Occupancy");
