import { lockForChange } from "../../shared/rows/lock-for-change.js";
import { type ChangeInput, change, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { WorkOrder, WorkOrderState } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { type WorkOrderStep, workOrderStep } from "../rules/work-order-step.js";

/**
 * Takes a work order one step further, in one transaction.
 * @param mutation the name of the mutation that asks for it
 * @param step what is to be done
 */
export function takeWorkOrderStep(
  context: PropertyContext,
  mutation: string,
  input: ChangeInput,
  step: WorkOrderStep,
): Promise<Payload<"workOrder", WorkOrder>> {
  return perform(context, mutation, input, {
    field: "workOrder",
    work: async (tx) => {
      const { state } = await lockForChange(tx, context.caller, WorkOrder, input);
      const after = workOrderStep(state, step);
      if (typeof after === "string") throw new Refusal(UserErrorCode.STATE, ["id"], after);
      const { state: next, ...values } = after;
      await change(tx, WorkOrder, input, { ...values, state: WorkOrderState[next] });
      return input.id;
    },
    load: (id) => context.loaders.workOrderById.clear(id).load(id),
  });
}
