import { InputType } from "type-graphql";
import type { Payload } from "../../shared/write.js";
import { ConsentState } from "../entities/consent.js";
import type { Customer } from "../entities/customer.js";
import type { CustomerContext } from "../loaders/index.js";
import { ConsentInput } from "./consent-input.js";
import { sayConsent } from "./say-consent.js";

/** Who does not agree, or no longer. */
@InputType({ description: "Who does not agree to what, or no longer." })
export class ConsentWithdrawInput extends ConsentInput {}

/** Writes down a no, also of somebody who never said yes. What was done before stays lawful. PIPL articles 15, 16 and 24. */
export function consentWithdraw(
  input: ConsentWithdrawInput,
  context: CustomerContext,
): Promise<Payload<"customer", Customer>> {
  const said = { mutation: "consentWithdraw", state: ConsentState.WITHDRAWN, shown: undefined };
  return sayConsent(input, context, said);
}
