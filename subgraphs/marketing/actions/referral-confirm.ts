import { Field, ID, InputType } from "type-graphql";
import { Not } from "typeorm";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { ChangeInput, type Payload, UserErrorCode } from "../../shared/write.js";
import { Deal } from "../entities/deal.js";
import { Referral } from "../entities/referral.js";
import { ReferralState } from "../entities/referral-state.js";
import type { MarketingContext } from "../loaders/index.js";
import { dealProvesReferral } from "../rules/deal-proves-referral.js";
import { changeReferral } from "./change-referral.js";
import { IdOf } from "../../shared/inputs/id-of.js";

/** The deal that proves a referral. */
@InputType({ description: "The deal that proves a referral." })
export class ReferralConfirmInput extends ChangeInput {
  @IdOf("dea")
  @Field(() => ID, { description: "The deal of the one who was sent (成交)." })
  dealId!: string;
}

/** Confirms a referral by the deal of the one who was sent; a deal proves one referral. */
export function referralConfirm(
  input: ReferralConfirmInput,
  context: MarketingContext,
): Promise<Payload<"referral", Referral>> {
  return changeReferral(context, "referralConfirm", input, "CONFIRM", async (referral, tx) => {
    const deal = await lockSeen(tx, context.caller, Deal, input.dealId, "dealId");
    refuseIf(dealProvesReferral(referral, deal), "dealId");
    const proved = await tx.exists(Referral, { where: { dealId: deal.id, state: Not(ReferralState.REJECTED) } });
    refuseIf(proved ? `${deal.id} proves another referral already.` : undefined, "dealId", UserErrorCode.TAKEN);
    return { dealId: deal.id };
  });
}
