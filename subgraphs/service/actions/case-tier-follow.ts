import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { ServiceTier } from "../entities/service-tier.js";
import type { ServiceContext } from "../loaders/index.js";
import { changeFits } from "../rules/change-fits.js";
import { lockCase } from "./lock-case.js";
import { moveTier } from "./move-tier.js";
import { performOnCase } from "./perform-on-case.js";

/** How the customer of a case is served. */
@InputType({ description: "How the customer of a case is served, under whichever handle that was said." })
export class CaseTierFollowInput extends ChangeInput {
  @Field(() => ServiceTier, { description: "What `Customer.serviceTier` says of the case's customer (服务等级)." })
  tier!: ServiceTier;
}

/**
 * Lets a case be served as its customer is. Who is one person only the graph knows: whoever reads there that the two differ tells it
 * here. Requirements 003-13.
 */
export function caseTierFollow(input: CaseTierFollowInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseTierFollow", input, (tx) => follow(tx, input, context.caller));
}

async function follow(tx: EntityManager, { id, version, tier }: CaseTierFollowInput, caller: Caller): Promise<string> {
  const found = await lockCase(tx, caller, id);
  const over = changeFits(found.state);
  if (over) throw new Refusal(UserErrorCode.STATE, ["id"], over);
  if (found.tier === tier) throw new Refusal(UserErrorCode.INVALID, ["tier"], `The case is ${tier} already.`);
  const reason = "Customer.serviceTier (随客户服务等级)";
  await moveTier(tx, caller, Object.assign(found, { version }), { tier, reason, at: new Date() });
  return id;
}
