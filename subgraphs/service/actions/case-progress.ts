import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnCase } from "./perform-on-case.js";
import { stepCase } from "./step-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** How far the work on a case has come. */
@InputType({ description: "How far the work on a case has come." })
export class CaseProgressInput extends ChangeInput {
  @TextOf(4000)
  @Field(() => String, { description: "What was done, 1 to 4,000 characters (处理进展)." })
  text!: string;
}

/** Says how far the work on a case has come; the first word of it begins the work. */
export function caseProgress(input: CaseProgressInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseProgress", input, (tx) =>
    stepCase(tx, context.caller, input, (at) => ({ kind: "PROGRESS", at }), input.text),
  );
}
