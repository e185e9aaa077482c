import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { audit, type Audited } from "../../shared/audit/audit.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import type { Customer, Golden } from "../entities/customer.js";
import { Purpose } from "../entities/purpose.js";
import { RevealedContact, RevealKind, RevealPurpose } from "../entities/revealed-contact.js";
import type { CustomerContext } from "../loaders/index.js";
import { mayUse } from "../rules/may-use.js";
import { purposeOfReveal } from "../rules/purpose-of-reveal.js";
import { revealFits } from "../rules/reveal-fits.js";
import { standingFor } from "./standing-for.js";

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

const fields: Readonly<Record<RevealKind, keyof Golden>> = {
  NAME: "name",
  MOBILE: "mobile",
  EMAIL: "email",
  WECHAT: "wechat",
  ADDRESS: "address",
  ID_NUMBER: "idNumber",
};

/**
 * Tells one value as it is. The audit entry is committed before the answer leaves, and every answer has its own: an idempotency
 * key that is sent again is told that it was answered, and no value. What the person did not agree to is refused, and the refusal
 * kept. PIPL articles 13, 51 and 54; security, attacks 44 and 64.
 */
export async function contactReveal(
  input: ContactRevealInput,
  context: CustomerContext,
): Promise<Payload<"contact", RevealedContact>> {
  let told: RevealedContact | undefined;
  let denied: Audited | undefined;
  const work = async (tx: EntityManager): Promise<string> => {
    const customer = await customerToReveal(input, context);
    denied = await whyNot(input, customer, context);
    if (denied) throw new Refusal(UserErrorCode.STATE, ["purpose"], "The person did not agree to this purpose.");
    told = await reveal(tx, input, { customer, context });
    return told.customerId;
  };
  const answer = await perform(context, "contactReveal", input, {
    field: "contact",
    work,
    load: () => (told ? Promise.resolve(told) : again()),
  });
  const refusal = denied; // in a transaction of its own: the one that was refused is rolled back
  if (refusal) await context.manager.transaction((tx) => audit(tx, context, refusal));
  return answer;
}

async function customerToReveal(
  { customerId, kind, purpose }: ContactRevealInput,
  { loaders }: CustomerContext,
): Promise<Customer> {
  const unfit = revealFits(kind, purpose);
  if (unfit) throw new Refusal(UserErrorCode.INVALID, ["purpose"], unfit);
  const customer = await loaders.customerByHandle.load(customerId);
  if (!customer) throw new Refusal(UserErrorCode.NOT_FOUND, ["customerId"], "There is no such customer.");
  return customer;
}

/** The audit entry of a reveal that what the person said does not allow; undefined when it does. */
async function whyNot(
  { kind, purpose }: ContactRevealInput,
  { id }: Customer,
  { loaders }: CustomerContext,
): Promise<Audited | undefined> {
  const { notice, standing } = await standingFor(loaders, id, Purpose[purposeOfReveal(purpose)]);
  const { allowed, reason } = mayUse(notice, standing);
  const told = { action: "Mutation.contactReveal.denied", subjectHandle: id, entityId: id, purpose };
  return allowed ? undefined : { ...told, detail: { kind, reason } };
}

async function reveal(
  tx: EntityManager,
  { kind, purpose }: ContactRevealInput,
  { customer, context }: { customer: Customer; context: CustomerContext },
): Promise<RevealedContact> {
  const value = customer.golden[fields[kind]];
  if (value === undefined) throw new Refusal(UserErrorCode.NOT_FOUND, ["kind"], "Nothing of this kind is known.");
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
