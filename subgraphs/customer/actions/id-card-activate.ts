import { InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { IdCard } from "../entities/id-card.js";
import type { CustomerContext } from "../loaders/index.js";
import { performCardStep } from "./perform-card-step.js";

/** Which card becomes usable. */
@InputType({ description: "Which card becomes usable." })
export class IdCardActivateInput extends ChangeInput {}

/** Makes a card usable, for the first time or again. For the property team of the project that issued it. Requirements 000-02. */
export function idCardActivate(
  input: IdCardActivateInput,
  context: CustomerContext,
): Promise<Payload<"idCard", IdCard>> {
  return performCardStep(context, input, {
    mutation: "idCardActivate",
    step: "ACTIVATE",
    values: { activatedBy: context.caller.subject, activatedAt: new Date() },
  });
}
