import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { type EntityManager, In } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { CaseRootCause } from "../entities/case-root-cause.js";
import { CaseTask } from "../entities/case-task.js";
import type { ServiceContext } from "../loaders/index.js";
import { resolveFits } from "../rules/resolve-fits.js";
import { openTask } from "../rules/task-step-fits.js";
import { lockCase } from "./lock-case.js";
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

  @IsOptional()
  @TextOf(1000)
  @Field(() => String, {
    nullable: true,
    description:
      "Why it is resolved although tasks of other departments are open, up to 1,000 characters (未完协办说明).",
  })
  despiteTasks?: string | null;
}

/**
 * Resolves a case in the caller's name. An enquiry that is answered at once need not be acknowledged first; while other departments
 * work for it, it is said why they need not be waited for.
 */
export function caseResolve(input: CaseResolveInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseResolve", input, (tx) => resolve(tx, input, context.caller));
}

async function resolve(tx: EntityManager, input: CaseResolveInput, caller: Caller): Promise<string> {
  const { id, text, rootCause = null, despiteTasks } = input;
  await lockCase(tx, caller, id);
  const wrong = resolveFits(await tx.countBy(CaseTask, { caseId: id, state: In(openTask) }), despiteTasks);
  if (wrong) throw new Refusal(UserErrorCode.STATE, ["despiteTasks"], wrong);
  const resolution = { text, rootCause, by: caller.subject };
  const said = despiteTasks ? `${text}\n(${despiteTasks})` : text;
  return stepCase(tx, caller, input, (at) => ({ kind: "RESOLVED", resolution: { ...resolution, at } }), said);
}
