import type { EntityManager } from "typeorm";
import { type ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Referral } from "../entities/referral.js";
import { ReferralState } from "../entities/referral-state.js";
import type { MarketingContext } from "../loaders/index.js";
import { referralStep, type ReferralStep } from "../rules/referral-step.js";
import { changeRow } from "./change-row.js";

/**
 * Takes a referral one step on, in one transaction.
 * @param valuesOf what is to be written besides the state; it throws a Refusal for what a rule forbids
 * @throws Refusal STATE when its state does not allow the step
 */
export function changeReferral(
  context: MarketingContext,
  mutation: string,
  input: ChangeInput,
  step: ReferralStep,
  valuesOf: (referral: Referral, tx: EntityManager) => Partial<Referral> | Promise<Partial<Referral>>,
): Promise<Payload<"referral", Referral>> {
  const row = { field: "referral", entity: Referral, byId: context.loaders.referralById } as const;
  return changeRow(context, mutation, input, row, async (referral, tx) => {
    const after = referralStep(referral.state, step);
    if (typeof after === "string") throw new Refusal(UserErrorCode.STATE, ["id"], after);
    return { ...(await valuesOf(referral, tx)), state: ReferralState[after.state] };
  });
}
