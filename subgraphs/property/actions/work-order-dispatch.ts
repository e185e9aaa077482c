import { Field, ID, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { takeWorkOrderStep } from "./take-work-order-step.js";

/** Who is to do the work. */
@InputType({ description: "Who is to do the work." })
export class WorkOrderDispatchInput extends ChangeInput {
  @IdOf("emp")
  @Field(() => ID, { description: "The employee who is to do it (处理人)." })
  assigneeId!: string;
}

/** Gives a work order to somebody, or to somebody else as long as it is not taken on. Requirements 000-41. */
export function workOrderDispatch(
  input: WorkOrderDispatchInput,
  context: PropertyContext,
): Promise<Payload<"workOrder", WorkOrder>> {
  const { assigneeId } = input;
  return takeWorkOrderStep(context, "workOrderDispatch", input, { kind: "DISPATCH", assigneeId, at: new Date() });
}
