import { Field, ID, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import {
  given,
  IdempotencyKey,
  mayAct,
  type Payload,
  perform,
  Refusal,
  UserErrorCode,
  type WriteInput,
} from "../../shared/write.js";
import { Registration } from "../entities/registration.js";
import { blockKeys } from "../identity/block/block-keys.js";
import type { Evidence } from "../identity/evidence.js";
import { createLoaders, type CustomerContext } from "../loaders/index.js";
import { whoRegisters } from "../rules/who-registers.js";
import { forgetCustomers } from "./forget-customers.js";
import { lockKeys } from "./lock-identity.js";
import { RegistrationFields } from "./registration-fields.js";
import { registrationsOf } from "./registrations-of.js";
import { resolveRegistrations } from "./resolve-registrations.js";
import { understandRegistration } from "./understand-registration.js";
import { writtenOf } from "./written-of.js";

/** What of a registration is to be written otherwise. */
@InputType({
  description: "What of a registration is to be written otherwise; what is left out stays, what is empty is removed.",
})
export class RegistrationChangeInput extends RegistrationFields implements WriteInput {
  @IdempotencyKey()
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The registration's id." })
  id!: string;

  @Field(() => Int, { description: "The version that the caller read; a later one refuses the change (版本)." })
  version!: number;
}

/**
 * Corrects what was written down, and decides anew whose registration it is: it may leave its customer, and with it what hung on it alone.
 * What the source sends again unchanged does not undo the correction. For the people of the department, in their projects.
 */
export function registrationChange(
  input: RegistrationChangeInput,
  context: CustomerContext,
): Promise<Payload<"registration", Registration>> {
  return perform(context, "registrationChange", input, {
    field: "registration",
    work: async (tx) => {
      const seen = await createLoaders(tx, context.caller).registrationById.load(input.id);
      if (!seen) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such registration.");
      mayAct(context.caller, whoRegisters(seen.department), seen.projectCode);
      return correct(tx, input, context.caller.subject);
    },
    load: (id) => {
      forgetCustomers(context.loaders);
      return context.loaders.registrationById.clear(id).load(id);
    },
  });
}

async function correct(
  tx: EntityManager,
  { id, version, idempotencyKey: _, ...fields }: RegistrationChangeInput,
  actor: string,
): Promise<string> {
  await lockKeys(tx, [id]); // before the keys, always: a correction waits for another one of the same registration
  const [now] = await registrationsOf(tx, { ids: [id] });
  if (now?.version !== version)
    throw new Refusal(UserErrorCode.STALE_VERSION, ["version"], "It was changed since you read it: read it again.");
  const named = given(fields);
  const content = understandRegistration(id, { ...writtenOf(now), ...named }, now.registeredAt);
  await lockKeys(tx, blockKeys(content.evidence as Evidence));
  const { source, externalId, contentHash, customerId } = now;
  const changed = Object.assign(new Registration(), content, { id, source, externalId, contentHash, customerId });
  await resolveRegistrations(tx, { added: [], changed: [changed] }, { alone: false, cause: "CORRECTED", actor });
  return id;
}
