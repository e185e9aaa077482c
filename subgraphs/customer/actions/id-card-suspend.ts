import { Length } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { IdCard } from "../entities/id-card.js";
import type { CustomerContext } from "../loaders/index.js";
import { performCardStep } from "./perform-card-step.js";

/** Which card is suspended, and why. */
@InputType({ description: "Which card is suspended, and why." })
export class IdCardSuspendInput extends ChangeInput {
  @Length(1, 200, { message: "A reason of 1 to 200 characters is needed." })
  @Field(() => String, { description: "Why, in 1 to 200 characters (原因)." })
  reason!: string;
}

/** Takes a card out of use for now. For the property team of the project that issued it, and whoever looks after the data. */
export function idCardSuspend(input: IdCardSuspendInput, context: CustomerContext): Promise<Payload<"idCard", IdCard>> {
  return performCardStep(context, input, {
    mutation: "idCardSuspend",
    step: "SUSPEND",
    values: { suspendedBy: context.caller.subject, suspendedAt: new Date(), reason: input.reason },
  });
}
