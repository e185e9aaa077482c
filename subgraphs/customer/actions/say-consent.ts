import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Consent, type ConsentState } from "../entities/consent.js";
import type { Customer } from "../entities/customer.js";
import { LegalBasis } from "../entities/legal-basis.js";
import { createLoaders, type CustomerContext } from "../loaders/index.js";
import type { ConsentInput } from "./consent-input.js";
import { holdCustomer } from "./hold-customer.js";
import { registrationIdsOf } from "./registration-ids-of.js";
import { performOnCustomer } from "./perform-on-customer.js";

/** What is said, and of which notice. */
interface Said {
  readonly mutation: string;
  readonly state: ConsentState;
  /** The version of the notice that the person was shown; undefined when none needs to be. */
  readonly shown: number | undefined;
}

/** Writes down what a person says of a purpose, for every registration there is of the person; it holds from the commit on. */
export function sayConsent(
  input: ConsentInput,
  context: CustomerContext,
  said: Said,
): Promise<Payload<"customer", Customer>> {
  return performOnCustomer(context, said.mutation, input, (tx) => say(tx, input, context, said));
}

async function say(
  tx: EntityManager,
  { customerId, purpose, through }: ConsentInput,
  context: CustomerContext,
  { mutation, state, shown }: Said,
): Promise<string> {
  const { id, foundingHandle } = await holdCustomer(tx, customerId, { caller: context.caller, field: "customerId" });
  const notice = await createLoaders(tx, context.caller).noticeByPurpose.load(purpose);
  if (notice?.legalBasis !== LegalBasis.CONSENT)
    throw new Refusal(
      UserErrorCode.INVALID,
      ["purpose"],
      `${purpose} does not rest on consent: ask for a restriction.`,
    );
  if (shown !== undefined && shown !== notice.number) {
    const expected = `The notice that holds is version ${notice.number}, and version ${shown} was shown.`;
    throw new Refusal(UserErrorCode.STALE_VERSION, ["noticeNumber"], expected);
  }
  await tx.insert(Consent, {
    ...{ id: newId("con"), registrationIds: await registrationIdsOf(tx, id), purpose, state, through },
    ...{ noticeNumber: notice.number, actor: context.caller.subject, at: () => "clock_timestamp()" },
  });
  await audit(tx, context, { action: mutation, subjectHandle: foundingHandle, purpose, detail: { through } });
  return id;
}
