import { Refusal, UserErrorCode } from "../../shared/write.js";
import { LeadState } from "../entities/lead-state.js";
import { leadStep, type LeadStep } from "../rules/lead-step.js";

/**
 * The state of a lead after a step.
 * @param field the input's field that names the lead
 * @throws Refusal STATE when the step cannot be taken
 */
export function stateOfLead(state: LeadState, step: LeadStep, field = "id"): LeadState {
  const after = leadStep(state, step);
  if (typeof after === "string") throw new Refusal(UserErrorCode.STATE, [field], after);
  return LeadState[after.state];
}
