import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Referral } from "../entities/referral.js";
import type { MarketingContext } from "../loaders/index.js";
import { changeReferral } from "./change-referral.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** The referral that does not count. */
@InputType({ description: "The referral that does not count." })
export class ReferralRejectInput extends ChangeInput {
  @TextOf(500)
  @Field(() => String, { description: "Why, 1 to 500 characters (驳回原因)." })
  reason!: string;
}

/** Says that a referral does not count, until it was rewarded. */
export function referralReject(
  input: ReferralRejectInput,
  context: MarketingContext,
): Promise<Payload<"referral", Referral>> {
  return changeReferral(context, "referralReject", input, "REJECT", () => ({ rejectReason: input.reason }));
}
