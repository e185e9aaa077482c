import { InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { takeWorkOrderStep } from "./take-work-order-step.js";

/** That the work is taken on. */
@InputType({ description: "That the work is taken on." })
export class WorkOrderAcceptInput extends ChangeInput {}

/** Takes a work order on; a butler may say so for a craftsman who has no account. */
export function workOrderAccept(
  input: WorkOrderAcceptInput,
  context: PropertyContext,
): Promise<Payload<"workOrder", WorkOrder>> {
  return takeWorkOrderStep(context, "workOrderAccept", input, { kind: "ACCEPT", at: new Date() });
}
