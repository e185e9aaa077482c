import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { dealCancel, DealCancelInput } from "../actions/deal-cancel.js";
import { dealDeliver, DealDeliverInput } from "../actions/deal-deliver.js";
import { dealFile, DealFileInput } from "../actions/deal-file.js";
import { dealReceivePayment, DealReceivePaymentInput } from "../actions/deal-receive-payment.js";
import { dealSign, DealSignInput } from "../actions/deal-sign.js";
import { dealSignOnline, DealSignOnlineInput } from "../actions/deal-sign-online.js";
import { dealSubscribe, DealSubscribeInput } from "../actions/deal-subscribe.js";
import { Deal } from "../entities/deal.js";
import type { MarketingContext } from "../loaders/index.js";

const DealSubscribePayload = payloadOf("DealSubscribePayload", "deal", Deal);
const DealSignPayload = payloadOf("DealSignPayload", "deal", Deal);
const DealSignOnlinePayload = payloadOf("DealSignOnlinePayload", "deal", Deal);
const DealFilePayload = payloadOf("DealFilePayload", "deal", Deal);
const DealReceivePaymentPayload = payloadOf("DealReceivePaymentPayload", "deal", Deal);
const DealDeliverPayload = payloadOf("DealDeliverPayload", "deal", Deal);
const DealCancelPayload = payloadOf("DealCancelPayload", "deal", Deal);

/** What can be done with a deal. */
@Resolver(() => Deal)
export class DealMutations {
  @Mutation(() => DealSubscribePayload, {
    nullable: true,
    description: "Begins a deal with the deposit, and wins its opportunity by that (认购).",
  })
  dealSubscribe(
    @Arg("input", () => DealSubscribeInput, { description: "The deposit, for what and by whom." })
    input: DealSubscribeInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"deal", Deal>> {
    return dealSubscribe(input, context);
  }

  @Mutation(() => DealSignPayload, { nullable: true, description: "Signs the contract (签约)." })
  dealSign(
    @Arg("input", () => DealSignInput, { description: "The day." }) input: DealSignInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"deal", Deal>> {
    return dealSign(input, context);
  }

  @Mutation(() => DealSignOnlinePayload, {
    nullable: true,
    description: "Signs the contract in the city's system (网签).",
  })
  dealSignOnline(
    @Arg("input", () => DealSignOnlineInput, { description: "The day." }) input: DealSignOnlineInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"deal", Deal>> {
    return dealSignOnline(input, context);
  }

  @Mutation(() => DealFilePayload, { nullable: true, description: "Files the contract with the authority (备案)." })
  dealFile(
    @Arg("input", () => DealFileInput, { description: "The day." }) input: DealFileInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"deal", Deal>> {
    return dealFile(input, context);
  }

  @Mutation(() => DealReceivePaymentPayload, {
    nullable: true,
    description: "Says that the whole price has arrived (回款).",
  })
  dealReceivePayment(
    @Arg("input", () => DealReceivePaymentInput, { description: "The day." }) input: DealReceivePaymentInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"deal", Deal>> {
    return dealReceivePayment(input, context);
  }

  @Mutation(() => DealDeliverPayload, { nullable: true, description: "Ends a deal with the keys (交付)." })
  dealDeliver(
    @Arg("input", () => DealDeliverInput, { description: "The day." }) input: DealDeliverInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"deal", Deal>> {
    return dealDeliver(input, context);
  }

  @Mutation(() => DealCancelPayload, {
    nullable: true,
    description: "Calls a deal off before the home is handed over; the unit is free again (退房).",
  })
  dealCancel(
    @Arg("input", () => DealCancelInput, { description: "The day, and why." }) input: DealCancelInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"deal", Deal>> {
    return dealCancel(input, context);
  }
}
