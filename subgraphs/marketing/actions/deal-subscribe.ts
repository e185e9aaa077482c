import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { unlessTaken } from "../../shared/rows/unless-taken.js";
import { chinaDay, Fen, LocalDate, newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { Deal } from "../entities/deal.js";
import { DealState } from "../entities/deal-state.js";
import { Opportunity } from "../entities/opportunity.js";
import type { MarketingContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { depositFits } from "../rules/deposit-fits.js";
import { partiesOfDeal } from "../rules/parties-of-deal.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { Money } from "./money.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { winOpportunity } from "./win-opportunity.js";

/** That a deposit was paid for a unit. */
@InputType({
  description: "That a deposit was paid for a unit: from an opportunity, or alone with its customer and project.",
})
export class DealSubscribeInput extends WriteInput {
  @IsOptional()
  @IdOf("opp")
  @Field(() => ID, { nullable: true, description: "The opportunity that is won by it, if there was one (商机)." })
  opportunityId?: string | null;

  @IsOptional()
  @IdOf("reg", "cus")
  @Field(() => ID, {
    nullable: true,
    description: "Who buys, by the customer's id or that of a registration; left out, the opportunity's (客户).",
  })
  customerHandle?: string | null;

  @IsOptional()
  @ProjectCode()
  @Field(() => String, {
    nullable: true,
    description: "The code of the project, as in DL-01; left out, the opportunity's (项目代码).",
  })
  projectCode?: string | null;

  @IsOptional()
  @IdOf("emp")
  @Field(() => ID, {
    nullable: true,
    description: "Who sells; left out, the opportunity's consultant, or without one the caller (置业顾问).",
  })
  consultantId?: string | null;

  @IsOptional()
  @IdOf("unt")
  @Field(() => ID, { nullable: true, description: "The unit that is bought; left out, the opportunity's (房屋)." })
  unitId?: string | null;

  @Money()
  @Field(() => Fen, { description: "The price, in fen (成交价)." })
  price!: number;

  @Money()
  @Field(() => Fen, { description: "The deposit, in fen; at most the price (定金)." })
  deposit!: number;

  @Field(() => LocalDate, { nullable: true, description: "When it was paid; today, if left out (认购日期)." })
  subscribedOn?: string | null;
}

/** Begins a deal, and wins its opportunity by that. A unit has one deal that stands, and so has an opportunity. Section 5.4. */
export function dealSubscribe(input: DealSubscribeInput, context: MarketingContext): Promise<Payload<"deal", Deal>> {
  mustWorkFor(context.caller, input.projectCode);
  const { dealById, opportunityById } = context.loaders;
  return perform(context, "dealSubscribe", input, {
    field: "deal",
    work: (tx) => subscribe(tx, context.caller, input),
    load: (id) => {
      if (input.opportunityId) opportunityById.clear(input.opportunityId);
      return dealById.clear(id).load(id);
    },
  });
}

/** Before this day nobody sold homes in China. */
const earliest = "1980-01-01";

async function subscribe(tx: EntityManager, caller: Caller, input: DealSubscribeInput): Promise<string> {
  const { opportunityId, price, deposit } = input;
  const now = new Date();
  const subscribedOn = input.subscribedOn ?? chinaDay(now);
  refuseIf(dayLiesBetween(subscribedOn, earliest, chinaDay(now)), "subscribedOn");
  refuseIf(depositFits(deposit, price), "deposit");
  const opportunity = opportunityId
    ? await lockSeen(tx, caller, Opportunity, opportunityId, "opportunityId")
    : undefined;
  const parties = partiesOfDeal(caller, input, opportunity);
  if ("field" in parties) throw new Refusal(UserErrorCode.INVALID, [parties.field], parties.message);
  if (opportunity) await winOpportunity(tx, caller, opportunity);
  const id = newId("dea");
  const begun = { state: DealState.SUBSCRIBED, price, deposit, subscribedOn, createdAt: now };
  await unlessTaken(tx.insert(Deal, { id, ...parties, opportunityId, ...begun }), {
    deal_one_a_unit: { field: "unitId", message: `There is a deal about ${parties.unitId} that was not called off.` },
  });
  return id;
}
