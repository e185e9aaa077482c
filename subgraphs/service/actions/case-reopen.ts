import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnCase } from "./perform-on-case.js";
import { stepCase } from "./step-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** The case that is taken up again. */
@InputType({ description: "The case that is taken up again." })
export class CaseReopenInput extends ChangeInput {
  @TextOf(1000)
  @Field(() => String, { description: "Why, 1 to 1,000 characters (重新打开原因)." })
  reason!: string;
}

/** Takes a resolved or closed case up again: it is in progress, and its resolution stands in the log alone. */
export function caseReopen(input: CaseReopenInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseReopen", input, (tx) =>
    stepCase(tx, context.caller, input, (at) => ({ kind: "REOPENED", at }), input.reason),
  );
}
