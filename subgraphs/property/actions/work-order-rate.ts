import { IsOptional, Max, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { takeWorkOrderStep } from "./take-work-order-step.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** How content the customer is with the work. */
@InputType({ description: "How content the customer is with the work." })
export class WorkOrderRateInput extends ChangeInput {
  @Min(1)
  @Max(5)
  @Field(() => Int, { description: "1, not at all, to 5, very (评分)." })
  rating!: number;

  @IsOptional()
  @TextOf(1000)
  @Field(() => String, { nullable: true, description: "What the customer said, 1 to 1,000 characters (评价)." })
  comment?: string | null;
}

/** Writes down how content the customer is; those who call customers back may do so too. */
export function workOrderRate(
  input: WorkOrderRateInput,
  context: PropertyContext,
): Promise<Payload<"workOrder", WorkOrder>> {
  const { rating, comment = null } = input;
  const step = { kind: "RATE", rating, comment, at: new Date() } as const;
  return takeWorkOrderStep(context, "workOrderRate", input, step);
}
