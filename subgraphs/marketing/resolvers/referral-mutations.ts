import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { referralConfirm, ReferralConfirmInput } from "../actions/referral-confirm.js";
import { referralPropose, ReferralProposeInput } from "../actions/referral-propose.js";
import { referralReject, ReferralRejectInput } from "../actions/referral-reject.js";
import { referralReward, ReferralRewardInput } from "../actions/referral-reward.js";
import { Referral } from "../entities/referral.js";
import type { MarketingContext } from "../loaders/index.js";

const ReferralProposePayload = payloadOf("ReferralProposePayload", "referral", Referral);
const ReferralConfirmPayload = payloadOf("ReferralConfirmPayload", "referral", Referral);
const ReferralRewardPayload = payloadOf("ReferralRewardPayload", "referral", Referral);
const ReferralRejectPayload = payloadOf("ReferralRejectPayload", "referral", Referral);

/** What can be done with a referral. */
@Resolver(() => Referral)
export class ReferralMutations {
  @Mutation(() => ReferralProposePayload, { nullable: true, description: "Writes down who sent whom (登记推荐)." })
  referralPropose(
    @Arg("input", () => ReferralProposeInput, { description: "Who sent whom." }) input: ReferralProposeInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"referral", Referral>> {
    return referralPropose(input, context);
  }

  @Mutation(() => ReferralConfirmPayload, {
    nullable: true,
    description: "Confirms a referral by the deal of the one who was sent (确认推荐).",
  })
  referralConfirm(
    @Arg("input", () => ReferralConfirmInput, { description: "The deal." }) input: ReferralConfirmInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"referral", Referral>> {
    return referralConfirm(input, context);
  }

  @Mutation(() => ReferralRewardPayload, {
    nullable: true,
    description: "Rewards a confirmed referral; a sales manager does (发放推荐奖励).",
  })
  referralReward(
    @Arg("input", () => ReferralRewardInput, { description: "The reward." }) input: ReferralRewardInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"referral", Referral>> {
    return referralReward(input, context);
  }

  @Mutation(() => ReferralRejectPayload, {
    nullable: true,
    description: "Says that a referral does not count (驳回推荐).",
  })
  referralReject(
    @Arg("input", () => ReferralRejectInput, { description: "The referral, and why." }) input: ReferralRejectInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"referral", Referral>> {
    return referralReject(input, context);
  }
}
