import { ArrayUnique, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, WriteInput } from "../../shared/write.js";
import { ContactChannel } from "../entities/contact-channel.js";
import { ContactPreference } from "../entities/contact-preference.js";
import type { Customer } from "../entities/customer.js";
import type { CustomerContext } from "../loaders/index.js";
import { usualQuiet } from "../rules/is-quiet.js";
import { holdCustomer } from "./hold-customer.js";
import { registrationIdsOf } from "./registration-ids-of.js";
import { performOnCustomer } from "./perform-on-customer.js";

const time = { message: '$property must be an hour and a minute, as in 21:00, and was "$value".' };
const isTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How and when a person wants to be reached. */
@InputType({ description: "How and when a person wants to be reached." })
export class ContactPreferenceSetInput extends WriteInput {
  @IdOf("cus", "reg")
  @Field(() => ID, { description: "Any id under which the person was ever known (客户)." })
  customerId!: string;

  @ArrayUnique({ message: "Each channel is named once." })
  @Field(() => [ContactChannel], { description: "The ways that are welcome; none for none at all (接受的渠道)." })
  channels!: ContactChannel[];

  @Matches(isTime, time)
  @Field(() => String, {
    defaultValue: usualQuiet.quietFrom,
    description: "When quiet begins, Beijing time (免打扰开始).",
  })
  quietFrom!: string;

  @Matches(isTime, time)
  @Field(() => String, {
    defaultValue: usualQuiet.quietUntil,
    description: "When it ends; the same as its beginning for no quiet hours (免打扰结束).",
  })
  quietUntil!: string;
}

/** Writes down how and when a person wants to be reached, for every registration there is of the person. Requirements 003-25. */
export function contactPreferenceSet(
  input: ContactPreferenceSetInput,
  context: CustomerContext,
): Promise<Payload<"customer", Customer>> {
  return performOnCustomer(context, "contactPreferenceSet", input, (tx) => set(tx, input, context));
}

async function set(
  tx: EntityManager,
  { customerId, channels, quietFrom, quietUntil }: ContactPreferenceSetInput,
  context: CustomerContext,
): Promise<string> {
  const { id, foundingHandle } = await holdCustomer(tx, customerId, { caller: context.caller, field: "customerId" });
  await tx.insert(ContactPreference, {
    ...{ id: newId("pre"), registrationIds: await registrationIdsOf(tx, id), channels, quietFrom, quietUntil },
    ...{ actor: context.caller.subject, at: () => "clock_timestamp()" },
  });
  await audit(tx, context, { action: "contactPreferenceSet", subjectHandle: foundingHandle, detail: { channels } });
  return id;
}
