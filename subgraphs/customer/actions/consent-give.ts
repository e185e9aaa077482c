import { Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import type { Payload } from "../../shared/write.js";
import { ConsentState } from "../entities/consent.js";
import type { Customer } from "../entities/customer.js";
import type { CustomerContext } from "../loaders/index.js";
import { ConsentInput } from "./consent-input.js";
import { sayConsent } from "./say-consent.js";

/** Who agrees to which notice. */
@InputType({ description: "Who agrees to which notice." })
export class ConsentGiveInput extends ConsentInput {
  @Min(1, { message: "noticeNumber counts from 1, and was $value." })
  @Field(() => Int, { description: "The version of the notice that the person was shown (告知版本)." })
  noticeNumber!: number;
}

/** Writes down that a person agrees, having been shown what holds today. PIPL articles 14, 17 and 23. */
export function consentGive(input: ConsentGiveInput, context: CustomerContext): Promise<Payload<"customer", Customer>> {
  const said = { mutation: "consentGive", state: ConsentState.GIVEN, shown: input.noticeNumber };
  return sayConsent(input, context, said);
}
