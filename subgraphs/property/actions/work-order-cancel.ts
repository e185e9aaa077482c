import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { takeWorkOrderStep } from "./take-work-order-step.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** That the work will not be done. */
@InputType({ description: "That the work will not be done." })
export class WorkOrderCancelInput extends ChangeInput {
  @TextOf(500)
  @Field(() => String, { description: "Why not, 1 to 500 characters (取消原因)." })
  reason!: string;
}

/** Calls a work order off that is not yet done, and says why. */
export function workOrderCancel(
  input: WorkOrderCancelInput,
  context: PropertyContext,
): Promise<Payload<"workOrder", WorkOrder>> {
  const { reason } = input;
  return takeWorkOrderStep(context, "workOrderCancel", input, { kind: "CANCEL", reason, at: new Date() });
}
