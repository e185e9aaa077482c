import { Arg, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { goldenValuePin, GoldenValuePinInput } from "../actions/golden-value-pin.js";
import { goldenValueUnpin, GoldenValueUnpinInput } from "../actions/golden-value-unpin.js";
import { survivorshipChange, SurvivorshipChangeInput } from "../actions/survivorship-change.js";
import { Customer } from "../entities/customer.js";
import { Survivorship } from "../entities/survivorship.js";
import type { CustomerContext } from "../loaders/index.js";

const SurvivorshipChangePayload = payloadOf("SurvivorshipChangePayload", "survivorship", Survivorship);
const GoldenValuePinPayload = payloadOf("GoldenValuePinPayload", "customer", Customer);
const GoldenValueUnpinPayload = payloadOf("GoldenValueUnpinPayload", "customer", Customer);

/** Whose values hold. */
@Resolver(() => Survivorship)
export class SurvivorshipResolver {
  @Query(() => Survivorship, {
    nullable: true,
    description: "The rules by which customers' values are chosen; for whoever looks after the data (取值规则).",
  })
  survivorship(
    @Arg("version", () => Int, { nullable: true, description: "Left out: those that hold (版本)." })
    version: number | undefined,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Survivorship | null> {
    return loaders.survivorshipByVersion.load(version ?? "latest");
  }

  @Mutation(() => SurvivorshipChangePayload, {
    nullable: true,
    description: "Changes the rules by which customers' values are chosen (修改取值规则).",
  })
  survivorshipChange(
    @Arg("input", () => SurvivorshipChangeInput, { description: "Which rules." }) input: SurvivorshipChangeInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"survivorship", Survivorship>> {
    return survivorshipChange(input, context);
  }

  @Mutation(() => GoldenValuePinPayload, {
    nullable: true,
    description: "Decides which registration's value holds, whatever the rules say (指定取值).",
  })
  goldenValuePin(
    @Arg("input", () => GoldenValuePinInput, { description: "Whose value." }) input: GoldenValuePinInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"customer", Customer>> {
    return goldenValuePin(input, context);
  }

  @Mutation(() => GoldenValueUnpinPayload, {
    nullable: true,
    description: "Lets the rules decide again whose value holds (取消指定取值).",
  })
  goldenValueUnpin(
    @Arg("input", () => GoldenValueUnpinInput, { description: "Which field." }) input: GoldenValueUnpinInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"customer", Customer>> {
    return goldenValueUnpin(input, context);
  }
}
