import { connectionOf } from "../../shared/connection.js";
import { WorkOrder } from "../entities/work-order.js";

/** The one connection type of every list of work orders. */
export const WorkOrderConnection = connectionOf(WorkOrder, "WorkOrder");
