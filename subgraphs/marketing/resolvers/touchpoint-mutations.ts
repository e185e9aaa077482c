import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { touchpointRecord, TouchpointRecordInput } from "../actions/touchpoint-record.js";
import { Touchpoint } from "../entities/touchpoint.js";
import type { MarketingContext } from "../loaders/index.js";

const TouchpointRecordPayload = payloadOf("TouchpointRecordPayload", "touchpoint", Touchpoint);

/** What can be done with a touchpoint. */
@Resolver(() => Touchpoint)
export class TouchpointMutations {
  @Mutation(() => TouchpointRecordPayload, {
    nullable: true,
    description: "Writes down who met whom, where and when; it stands for ever (登记接触).",
  })
  touchpointRecord(
    @Arg("input", () => TouchpointRecordInput, { description: "The meeting." }) input: TouchpointRecordInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"touchpoint", Touchpoint>> {
    return touchpointRecord(input, context);
  }
}
