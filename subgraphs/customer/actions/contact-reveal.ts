import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import type { Customer } from "../entities/customer.js";
import { RevealedContact, RevealKind, RevealPurpose } from "../entities/revealed-contact.js";
import type { CustomerContext } from "../loaders/index.js";
import { revealFits } from "../rules/reveal-fits.js";

/** What of whom is revealed, and what for. */
@InputType({ description: "What of whom is revealed, and what for." })
export class ContactRevealInput extends WriteInput {
  @Field(() => ID, { description: "Any id under which the person was ever known (客户)." })
  customerId!: string;

  @Field(() => RevealKind, { description: "What is revealed (内容)." })
  kind!: RevealKind;

  @Field(() => RevealPurpose, { description: "What for; the audit trail keeps it (目的)." })
  purpose!: RevealPurpose;
}

const values: Readonly<Record<RevealKind, (customer: Customer) => string | null>> = {
  MOBILE: ({ mobileValue }) => mobileValue,
  EMAIL: ({ emailValue }) => emailValue,
  WECHAT: ({ wechatValue }) => wechatValue,
  ADDRESS: ({ addressValue }) => addressValue,
  ID_NUMBER: ({ idNumberValue }) => idNumberValue,
};

/**
 * Tells one value as it is. The audit entry is committed before the answer leaves, and every answer has its own: an idempotency
 * key that is sent again is told that it was answered, and no value. PIPL articles 51 and 54; security, attacks 44 and 64.
 */
export function contactReveal(
  input: ContactRevealInput,
  context: CustomerContext,
): Promise<Payload<"contact", RevealedContact>> {
  let told: RevealedContact | undefined;
  const work = async (tx: EntityManager): Promise<string> => {
    told = await reveal(tx, input, context);
    return told.customerId;
  };
  return perform(context, "contactReveal", input, {
    field: "contact",
    work,
    load: () => (told ? Promise.resolve(told) : again()),
  });
}

async function reveal(
  tx: EntityManager,
  { customerId: handle, kind, purpose }: ContactRevealInput,
  context: CustomerContext,
): Promise<RevealedContact> {
  const unfit = revealFits(kind, purpose);
  if (unfit) throw new Refusal(UserErrorCode.INVALID, ["purpose"], unfit);
  const customer = await context.loaders.customerByHandle.load(handle);
  if (!customer) throw new Refusal(UserErrorCode.NOT_FOUND, ["customerId"], "There is no such customer.");
  const value = values[kind](customer);
  if (value === null) throw new Refusal(UserErrorCode.NOT_FOUND, ["kind"], "Nothing of this kind is known.");
  const told = { action: "contactReveal", subjectHandle: customer.id, entityId: customer.id, purpose };
  await audit(tx, context, { ...told, detail: { kind } });
  return Object.assign(new RevealedContact(), { customerId: customer.id, kind, value });
}

function again(): never {
  throw new Refusal(
    UserErrorCode.STATE,
    ["idempotencyKey"],
    "It was revealed before under this key; a value is told once.",
  );
}
