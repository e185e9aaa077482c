import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { chinaDay, DateTime } from "../../shared/scalars.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Handover } from "../entities/handover.js";
import type { PropertyContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { takeHandoverStep } from "./take-handover-step.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** That the customer has inspected the unit. */
@InputType({ description: "That the customer has inspected the unit." })
export class HandoverInspectInput extends ChangeInput {
  @Field(() => DateTime, { nullable: true, description: "When; now, if left out (验房时间)." })
  inspectedAt?: Date | null;

  @IsOptional()
  @TextOf(2000)
  @Field(() => String, { nullable: true, description: "What was found, 1 to 2,000 characters (验房记录)." })
  findings?: string | null;
}

/** Writes down the inspection. Faults do not stand in the way of a handover: the customer decides. */
export function handoverInspect(
  input: HandoverInspectInput,
  context: PropertyContext,
): Promise<Payload<"handover", Handover>> {
  return takeHandoverStep(context, "handoverInspect", input, (_tx, { noticeAt }) => {
    const now = new Date();
    const at = input.inspectedAt ?? now;
    refuseIf(dayLiesBetween(chinaDay(at), chinaDay(noticeAt), chinaDay(now)), "inspectedAt");
    return { kind: "INSPECT", at, findings: input.findings ?? null };
  });
}
