import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnCase } from "./perform-on-case.js";
import { stepCase } from "./step-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** The case that is taken on. */
@InputType({ description: "The case that is taken on." })
export class CaseAcknowledgeInput extends ChangeInput {
  @IsOptional()
  @TextOf(1000)
  @Field(() => String, { nullable: true, description: "What is said about it, up to 1,000 characters (说明)." })
  note?: string | null;
}

/** Takes a case on: its owner has seen it. Whoever acts on its department's cases. */
export function caseAcknowledge(input: CaseAcknowledgeInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseAcknowledge", input, (tx) =>
    stepCase(tx, context.caller, input, (at) => ({ kind: "ACKNOWLEDGED", at }), input.note ?? ""),
  );
}
