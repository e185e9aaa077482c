import { Field, InputType } from "type-graphql";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { Fen } from "../../shared/scalars.js";
import { ChangeInput, type Payload, UserErrorCode } from "../../shared/write.js";
import { Deal } from "../entities/deal.js";
import type { Referral } from "../entities/referral.js";
import type { MarketingContext } from "../loaders/index.js";
import { dealProvesReferral } from "../rules/deal-proves-referral.js";
import { changeReferral } from "./change-referral.js";
import { Money } from "./money.js";

/** What the referrer gets. */
@InputType({ description: "What the referrer gets." })
export class ReferralRewardInput extends ChangeInput {
  @Money()
  @Field(() => Fen, { description: "The reward, in fen (奖励)." })
  reward!: number;
}

/** Rewards a confirmed referral, as long as its deal still stands: the sales manager's decision. */
export function referralReward(
  input: ReferralRewardInput,
  context: MarketingContext,
): Promise<Payload<"referral", Referral>> {
  return changeReferral(context, "referralReward", input, "REWARD", async (referral, tx) => {
    const deal = await lockSeen(tx, context.caller, Deal, referral.dealId ?? "", "id");
    refuseIf(dealProvesReferral(referral, deal), "id", UserErrorCode.STATE);
    return { reward: input.reward };
  });
}
