import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { handoverAnnounce, HandoverAnnounceInput } from "../actions/handover-announce.js";
import { handoverAppoint, HandoverAppointInput } from "../actions/handover-appoint.js";
import { handoverComplete, HandoverCompleteInput } from "../actions/handover-complete.js";
import { handoverInspect, HandoverInspectInput } from "../actions/handover-inspect.js";
import { handoverRefuse, HandoverRefuseInput } from "../actions/handover-refuse.js";
import { Handover } from "../entities/handover.js";
import type { PropertyContext } from "../loaders/index.js";

const HandoverAnnouncePayload = payloadOf("HandoverAnnouncePayload", "handover", Handover);
const HandoverAppointPayload = payloadOf("HandoverAppointPayload", "handover", Handover);
const HandoverInspectPayload = payloadOf("HandoverInspectPayload", "handover", Handover);
const HandoverCompletePayload = payloadOf("HandoverCompletePayload", "handover", Handover);
const HandoverRefusePayload = payloadOf("HandoverRefusePayload", "handover", Handover);

/** What can be done to handovers. */
@Resolver(() => Handover)
export class HandoverMutations {
  @Mutation(() => HandoverAnnouncePayload, {
    nullable: true,
    description: "Announces that a unit will be handed over (交付通知).",
  })
  handoverAnnounce(
    @Arg("input", () => HandoverAnnounceInput, { description: "Which unit, to whom, and when." })
    input: HandoverAnnounceInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"handover", Handover>> {
    return handoverAnnounce(input, context);
  }

  @Mutation(() => HandoverAppointPayload, {
    nullable: true,
    description: "Agrees a time for the inspection (预约验房).",
  })
  handoverAppoint(
    @Arg("input", () => HandoverAppointInput, { description: "Which, and when." }) input: HandoverAppointInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"handover", Handover>> {
    return handoverAppoint(input, context);
  }

  @Mutation(() => HandoverInspectPayload, { nullable: true, description: "Writes down the inspection (验房)." })
  handoverInspect(
    @Arg("input", () => HandoverInspectInput, { description: "Which, and what was found." })
    input: HandoverInspectInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"handover", Handover>> {
    return handoverInspect(input, context);
  }

  @Mutation(() => HandoverCompletePayload, { nullable: true, description: "Hands the unit over (办理交付)." })
  handoverComplete(
    @Arg("input", () => HandoverCompleteInput, { description: "Which, and when." }) input: HandoverCompleteInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"handover", Handover>> {
    return handoverComplete(input, context);
  }

  @Mutation(() => HandoverRefusePayload, {
    nullable: true,
    description: "Writes down that the customer does not accept the unit (拒收).",
  })
  handoverRefuse(
    @Arg("input", () => HandoverRefuseInput, { description: "Which, and why." }) input: HandoverRefuseInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"handover", Handover>> {
    return handoverRefuse(input, context);
  }
}
