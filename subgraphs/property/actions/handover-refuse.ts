import { Field, InputType } from "type-graphql";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { chinaDay, LocalDate } from "../../shared/scalars.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Handover } from "../entities/handover.js";
import type { PropertyContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { takeHandoverStep } from "./take-handover-step.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** That the customer does not accept the unit. */
@InputType({ description: "That the customer does not accept the unit." })
export class HandoverRefuseInput extends ChangeInput {
  @TextOf(500)
  @Field(() => String, { description: "Why, in the customer's words, 1 to 500 characters (拒收原因)." })
  reason!: string;

  @Field(() => Boolean, {
    description: "Whether we hold the reason for a proper one; without one the risk passes by the notice (是否正当).",
  })
  justified!: boolean;

  @Field(() => LocalDate, { nullable: true, description: "The day; today, if left out (拒收日期)." })
  refusedOn?: string | null;
}

/** Writes down a refusal with its reason. After repairs a new appointment may be made. */
export function handoverRefuse(
  input: HandoverRefuseInput,
  context: PropertyContext,
): Promise<Payload<"handover", Handover>> {
  return takeHandoverStep(context, "handoverRefuse", input, (_tx, { noticeAt }) => {
    const today = chinaDay(new Date());
    const on = input.refusedOn ?? today;
    refuseIf(dayLiesBetween(on, chinaDay(noticeAt), today), "refusedOn");
    return { kind: "REFUSE", on, reason: input.reason, justified: input.justified };
  });
}
