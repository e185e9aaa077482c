import { connectionOf } from "../../shared/connection.js";
import { Unit } from "../entities/unit.js";

/** The one connection type of every list of units. */
export const UnitConnection = connectionOf(Unit, "Unit");
