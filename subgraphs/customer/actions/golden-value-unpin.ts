import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Customer } from "../entities/customer.js";
import { GoldenField } from "../entities/golden-field.js";
import type { CustomerContext } from "../loaders/index.js";
import { holdVersion } from "./hold-version.js";
import { removePins } from "./remove-pins.js";
import { storeGolden } from "./store-golden.js";
import { performOnCustomer } from "./perform-on-customer.js";

/** In which field of a customer the rules are to hold again. */
@InputType({ description: "In which field of a customer the rules are to hold again." })
export class GoldenValueUnpinInput extends ChangeInput {
  @Field(() => GoldenField, { description: "The field (字段)." })
  field!: GoldenField;
}

/** Lets the rules decide again whose value holds in a field. For whoever looks after the data. */
export function goldenValueUnpin(
  input: GoldenValueUnpinInput,
  context: CustomerContext,
): Promise<Payload<"customer", Customer>> {
  return performOnCustomer(context, "goldenValueUnpin", input, (tx) => unpin(tx, input, context));
}

async function unpin(tx: EntityManager, input: GoldenValueUnpinInput, { caller }: CustomerContext): Promise<string> {
  const customer = await holdVersion(tx, input, caller);
  const { field } = input;
  const removed = await removePins(tx, { customerId: customer.id, field, removedBy: caller.subject });
  if (removed === 0) throw new Refusal(UserErrorCode.STATE, ["field"], `Nobody has pinned its ${field}.`);
  await storeGolden(tx, [customer]);
  return customer.id;
}
