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

/** Which registrations of a customer are somebody else's. */
@InputType({ description: "Which registrations of a customer are somebody else's." })
export class CustomerSplitInput extends DecisionInput {
  @Field(() => ID, { description: "The customer, by any id that leads to it (客户)." })
  customer!: string;

  @ArrayMinSize(1, { message: "A split names the registrations that are somebody else's." })
  @ArrayMaxSize(200, { message: "A split takes at most 200 registrations." })
  @Field(() => [ID], { description: "Those of its registrations that are another person's, one person's (登记)." })
  registrations!: string[];
}

/** Says that registrations of a customer are another person's. Both sides stay as they are. For whoever looks after the data. */
export function customerSplit(
  input: CustomerSplitInput,
  context: CustomerContext,
): Promise<Payload<"outcome", IdentityOutcome>> {
  return performDecision(context, "customerSplit", input, (tx, loaders) =>
    split(tx, input, { loaders, caller: context.caller }),
  );
}

async function split(
  tx: EntityManager,
  { customer, registrations, reason }: CustomerSplitInput,
  { loaders, caller }: Pick<CustomerContext, "loaders" | "caller">,
) {
  if (!(await loaders.customerByHandle.load(customer)))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["customer"], "There is no such customer.");
  const [all = []] = await registrationsBehind(tx, [customer]);
  const leaving = new Set(registrations);
  const seen = await Promise.all(registrations.map((id) => loaders.registrationById.load(id)));
  const stranger = registrations.findIndex((id, index) => !seen[index] || !all.includes(id));
  if (stranger >= 0)
    throw new Refusal(
      UserErrorCode.NOT_FOUND,
      ["registrations", String(stranger)],
      "The customer has no such registration.",
    );
  const rightIds = all.filter((id) => !leaving.has(id));
  if (rightIds.length === 0)
    throw new Refusal(UserErrorCode.INVALID, ["registrations"], "These are all it has: one at least must stay.");
  const decided = { kind: DecisionKind.DIFFERENT, leftIds: [...leaving], rightIds, reason };
  return decide(tx, { ...decided, decidedBy: caller.subject }, "SPLIT");
}
