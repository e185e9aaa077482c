import { Field, ID, InputType } from "type-graphql";
import { type EntityManager, In, Not } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, WriteInput } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseState } from "../entities/case-state.js";
import { CustomerTier } from "../entities/customer-tier.js";
import { ServiceTier } from "../entities/service-tier.js";
import type { ServiceContext } from "../loaders/index.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { KnownAs } from "./known-as.js";
import { moveTier } from "./move-tier.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** How a customer is to be served, and why. */
@InputType({ description: "How a customer is to be served, and why." })
export class CustomerTierSetInput extends WriteInput {
  @IdOf("reg", "cus")
  @Field(() => ID, { description: "The customer's id, or that of one of the person's registrations (客户)." })
  customerHandle!: string;

  @KnownAs("open cases under them move at once")
  knownAs?: string[] | null;

  @Field(() => ServiceTier, { description: "How the customer is to be served (服务等级)." })
  tier!: ServiceTier;

  @TextOf(1000)
  @Field(() => String, { description: "Why, 1 to 1,000 characters (原因)." })
  reason!: string;
}

/**
 * Says how a customer is served from now on; open cases move up or down with their clocks: those under the handles that are named at
 * once, those under others of the person when caseTierFollow says so. Requirements 003-13.
 */
export function customerTierSet(
  input: CustomerTierSetInput,
  context: ServiceContext,
): Promise<Payload<"customerTier", CustomerTier>> {
  const { caller, loaders } = context;
  return perform(context, "customerTierSet", input, {
    field: "customerTier",
    work: (tx) => setTier(tx, input, caller),
    load: (id) => loaders.customerTierById.clear(id).load(id),
  });
}

async function setTier(tx: EntityManager, input: CustomerTierSetInput, caller: Caller): Promise<string> {
  const { customerHandle, knownAs, tier, reason } = input;
  const at = new Date();
  const id = newId("ctr");
  await tx.insert(CustomerTier, { id, handle: customerHandle, tier, reason, actor: caller.subject, at });
  const isOpen = Not(In([CaseState.CLOSED, CaseState.CANCELLED]));
  const where = { customerHandle: In([customerHandle, ...(knownAs ?? [])]), state: isOpen, tier: Not(tier) };
  const lock = { mode: "pessimistic_write" } as const;
  for (const found of await tx.find(Case, { where, order: { id: "asc" }, lock }))
    await moveTier(tx, caller, found, { tier, reason, at });
  return id;
}
