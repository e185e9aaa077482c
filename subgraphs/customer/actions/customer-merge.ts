import { ArrayMaxSize, ArrayMinSize } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { DecisionKind } from "../entities/identity-decision.js";
import type { IdentityOutcome } from "../entities/identity-outcome.js";
import type { CustomerContext } from "../loaders/index.js";
import { decide } from "./decide.js";
import { DecisionInput, performDecision } from "./perform-decision.js";
import { registrationsBehind } from "./registrations-behind.js";

/** Who is one person. */
@InputType({ description: "Who is one person." })
export class CustomerMergeInput extends DecisionInput {
  @ArrayMinSize(2, { message: "A merge needs two customers or more." })
  @ArrayMaxSize(20, { message: "A merge takes at most 20 customers." })
  @Field(() => [ID], { description: "Two to twenty customers, by any id that leads to them (客户)." })
  customers!: string[];
}

/** Says that customers are one person. It holds until it is undone or somebody splits them. For whoever looks after the data. */
export function customerMerge(
  input: CustomerMergeInput,
  context: CustomerContext,
): Promise<Payload<"outcome", IdentityOutcome>> {
  return performDecision(context, "customerMerge", input, (tx, loaders) =>
    merge(tx, input, { loaders, caller: context.caller }),
  );
}

async function merge(
  tx: EntityManager,
  { customers, reason }: CustomerMergeInput,
  { loaders, caller }: Pick<CustomerContext, "loaders" | "caller">,
) {
  const seen = await Promise.all(customers.map((handle) => loaders.customerByHandle.load(handle)));
  const missing = seen.findIndex((customer) => !customer);
  if (missing >= 0)
    throw new Refusal(UserErrorCode.NOT_FOUND, ["customers", String(missing)], "There is no such customer.");
  const people = await registrationsBehind(tx, customers);
  if (people.length < 2) throw new Refusal(UserErrorCode.STATE, ["customers"], "They are one customer already.");
  const [leftIds = [], ...others] = people;
  const decided = { kind: DecisionKind.SAME, leftIds, rightIds: others.flat(), reason };
  return decide(tx, { ...decided, decidedBy: caller.subject }, "MERGED");
}
