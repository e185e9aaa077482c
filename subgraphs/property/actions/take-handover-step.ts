import type { EntityManager } from "typeorm";
import { lockForChange } from "../../shared/rows/lock-for-change.js";
import { type ChangeInput, change, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { Handover, HandoverState } from "../entities/handover.js";
import type { PropertyContext } from "../loaders/index.js";
import { type HandoverStep, handoverStep } from "../rules/handover-step.js";

/**
 * Takes a handover one step further, in one transaction.
 * @param mutation the name of the mutation that asks for it
 * @param stepOf what is to be done, once the handover is read and locked; it refuses what a rule forbids
 */
export function takeHandoverStep(
  context: PropertyContext,
  mutation: string,
  input: ChangeInput,
  stepOf: (tx: EntityManager, handover: Handover) => HandoverStep | Promise<HandoverStep>,
): Promise<Payload<"handover", Handover>> {
  return perform(context, mutation, input, {
    field: "handover",
    work: async (tx) => {
      const handover = await lockForChange(tx, context.caller, Handover, input);
      const after = handoverStep(handover.state, await stepOf(tx, handover));
      if (typeof after === "string") throw new Refusal(UserErrorCode.STATE, ["id"], after);
      const { state: next, ...values } = after;
      await change(tx, Handover, input, { ...values, state: HandoverState[next] });
      return input.id;
    },
    load: (id) => context.loaders.handoverById.clear(id).load(id),
  });
}
