import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnCase } from "./perform-on-case.js";
import { stepCase } from "./step-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** The case that is ended. */
@InputType({ description: "The case that is ended." })
export class CaseCloseInput extends ChangeInput {
  @IsOptional()
  @TextOf(1000)
  @Field(() => String, {
    nullable: true,
    description: "What the customer said to it, up to 1,000 characters (客户反馈).",
  })
  note?: string | null;
}

/** Ends a resolved case. */
export function caseClose(input: CaseCloseInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseClose", input, (tx) =>
    stepCase(tx, context.caller, input, (at) => ({ kind: "CLOSED", at }), input.note ?? ""),
  );
}
