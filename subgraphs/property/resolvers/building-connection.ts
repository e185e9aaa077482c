import { connectionOf } from "../../shared/connection.js";
import { Building } from "../entities/building.js";

/** The one connection type of every list of buildings. */
export const BuildingConnection = connectionOf(Building, "Building");
