import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { takeWorkOrderStep } from "./take-work-order-step.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** That the work is done. */
@InputType({ description: "That the work is done." })
export class WorkOrderFinishInput extends ChangeInput {
  @TextOf(2000)
  @Field(() => String, { description: "What was done, 1 to 2,000 characters (处理结果)." })
  result!: string;
}

/** Writes down that the work is done, and what was done. */
export function workOrderFinish(
  input: WorkOrderFinishInput,
  context: PropertyContext,
): Promise<Payload<"workOrder", WorkOrder>> {
  const { result } = input;
  return takeWorkOrderStep(context, "workOrderFinish", input, { kind: "FINISH", result, at: new Date() });
}
