import { Field, ID, InputType } from "type-graphql";
import { type EntityManager, In, Not } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, WriteInput } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CaseState } from "../entities/case-state.js";
import { CustomerTier } from "../entities/customer-tier.js";
import { ServiceTier } from "../entities/service-tier.js";
import type { ServiceContext } from "../loaders/index.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { replanClocks } from "./replan-clocks.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { writeLog } from "./write-log.js";

/** How a customer is to be served, and why. */
@InputType({ description: "How a customer is to be served, and why." })
export class CustomerTierSetInput extends WriteInput {
  @IdOf("reg", "cus")
  @Field(() => ID, { description: "The customer, by the handle that the cases carry (客户)." })
  customerHandle!: string;

  @Field(() => ServiceTier, { description: "How the customer is to be served (服务等级)." })
  tier!: ServiceTier;

  @TextOf(1000)
  @Field(() => String, { description: "Why, 1 to 1,000 characters (原因)." })
  reason!: string;
}

/** Says how a customer is served from now on; open cases under the handle move up or down, with their clocks. Requirements 003-13. */
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
  const { customerHandle, tier, reason } = input;
  const at = new Date();
  const id = newId("ctr");
  await tx.insert(CustomerTier, { id, handle: customerHandle, tier, reason, actor: caller.subject, at });
  const isOpen = Not(In([CaseState.RESOLVED, CaseState.CLOSED, CaseState.CANCELLED]));
  const where = { customerHandle, state: isOpen, tier: Not(tier) };
  for (const found of await tx.find(Case, { where, order: { id: "asc" }, lock: { mode: "pessimistic_write" } })) {
    const before = found.tier;
    const dueAt = await replanClocks(tx, Object.assign(found, { tier }), at);
    await tx.update(
      Case,
      { id: found.id },
      { tier, ...(dueAt && { dueAt }), updatedAt: at, version: found.version + 1 },
    );
    const text = `tier: ${before} → ${tier}\n${reason}`;
    await writeLog(tx, caller, found, { kind: CaseLogKind.CHANGED, text, at });
  }
  return id;
}
