import { Matches, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { newId } from "../../shared/scalars.js";
import { ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Customer } from "../entities/customer.js";
import { GoldenField } from "../entities/golden-field.js";
import { GoldenPin } from "../entities/golden-pin.js";
import { createLoaders, type CustomerContext } from "../loaders/index.js";
import { holdVersion } from "./hold-version.js";
import { removePins } from "./remove-pins.js";
import { statementOf } from "./statement-of.js";
import { storeGolden } from "./store-golden.js";
import { performOnCustomer } from "./perform-on-customer.js";

/** Whose value is to hold in a field of a customer. */
@InputType({ description: "Whose value is to hold in a field of a customer." })
export class GoldenValuePinInput extends ChangeInput {
  @Field(() => GoldenField, { description: "The field (字段)." })
  field!: GoldenField;

  @Field(() => ID, { description: "The registration of this customer whose value is to hold (登记)." })
  registration!: string;

  @Matches(/\S/, { message: "Pinning a value needs a reason, and none came." })
  @MaxLength(500, { message: "$property has at most $constraint1 characters." })
  @Field(() => String, { description: "Why, for whoever sees the value (理由)." })
  reason!: string;
}

/**
 * Decides which registration's value holds in a field, whatever the rules say; it goes with the registration through merges and splits, and
 * follows its corrections. For whoever looks after the data.
 */
export function goldenValuePin(
  input: GoldenValuePinInput,
  context: CustomerContext,
): Promise<Payload<"customer", Customer>> {
  return performOnCustomer(context, "goldenValuePin", input, (tx) => pin(tx, input, context));
}

async function pin(tx: EntityManager, input: GoldenValuePinInput, { caller }: CustomerContext): Promise<string> {
  const customer = await holdVersion(tx, input, caller);
  const { field, registration: registrationId, reason } = input;
  const registration = await createLoaders(tx, caller).registrationById.load(registrationId);
  if (registration?.customerId !== customer.id)
    throw new Refusal(UserErrorCode.NOT_FOUND, ["registration"], "The customer has no such registration.");
  if (!statementOf(registration).values[field])
    throw new Refusal(UserErrorCode.INVALID, ["registration"], `It says nothing usable in ${field}: correct it first.`);
  await removePins(tx, { customerId: customer.id, field, removedBy: caller.subject });
  await tx.insert(GoldenPin, { id: newId("pin"), registrationId, field, reason, pinnedBy: caller.subject });
  await storeGolden(tx, [customer]);
  return customer.id;
}
