import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnCase } from "./perform-on-case.js";
import { stepCase } from "./step-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { withdrawTasks } from "./withdraw-tasks.js";

/** The case that is called off. */
@InputType({ description: "The case that is called off." })
export class CaseCancelInput extends ChangeInput {
  @TextOf(1000)
  @Field(() => String, { description: "Why, 1 to 1,000 characters (撤销原因)." })
  reason!: string;
}

/** Calls a case off that was withdrawn or opened by mistake, and with it what departments were still asked to do for it. */
export function caseCancel(input: CaseCancelInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  const { caller } = context;
  return performOnCase(context, "caseCancel", input, async (tx) => {
    const id = await stepCase(tx, caller, input, (at) => ({ kind: "CANCELLED", at }), input.reason);
    await withdrawTasks(tx, caller, id, input.reason);
    return id;
  });
}
