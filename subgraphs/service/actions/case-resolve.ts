import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { CaseRootCause } from "../entities/case-root-cause.js";
import type { ServiceContext } from "../loaders/index.js";
import { performOnCase } from "./perform-on-case.js";
import { stepCase } from "./step-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** How a case was put right or answered. */
@InputType({ description: "How a case was put right or answered." })
export class CaseResolveInput extends ChangeInput {
  @TextOf(4000)
  @Field(() => String, { description: "What was done or answered, 1 to 4,000 characters (处理结果)." })
  text!: string;

  @Field(() => CaseRootCause, { nullable: true, description: "What was at the bottom of it, if known (根本原因)." })
  rootCause?: CaseRootCause | null;
}

/** Resolves a case in the caller's name. An enquiry that is answered at once need not be acknowledged first. */
export function caseResolve(input: CaseResolveInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  const { text, rootCause = null } = input;
  const by = context.caller.subject;
  return performOnCase(context, "caseResolve", input, (tx) =>
    stepCase(tx, context.caller, input, (at) => ({ kind: "RESOLVED", resolution: { text, rootCause, by, at } }), text),
  );
}
