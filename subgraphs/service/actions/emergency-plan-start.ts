import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { mayAct, type Payload, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { CaseEmergency } from "../entities/case-emergency.js";
import { EmergencyPlan } from "../entities/emergency-plan.js";
import type { ServiceContext } from "../loaders/index.js";
import { changeFits } from "../rules/change-fits.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { lockCase } from "./lock-case.js";
import { performOnCase } from "./perform-on-case.js";
import { startPlan } from "./start-plan.js";

/** A plan that somebody starts. */
@InputType({ description: "An emergency plan that somebody starts for a case." })
export class EmergencyPlanStartInput extends WriteInput {
  @IdOf("cas")
  @Field(() => ID, { description: "The case's id." })
  caseId!: string;

  @IdOf("epl")
  @Field(() => ID, { description: "The plan's id (紧急预案)." })
  planId!: string;

  @TextOf(1000)
  @Field(() => String, { description: "Why, 1 to 1,000 characters (启动原因)." })
  reason!: string;
}

/** Starts an emergency plan by hand, once for a case. Requirements 003-14. */
export function emergencyPlanStart(
  input: EmergencyPlanStartInput,
  context: ServiceContext,
): Promise<Payload<"case", Case>> {
  return performOnCase(context, "emergencyPlanStart", input, (tx) => start(tx, input, context.caller));
}

async function start(tx: EntityManager, input: EmergencyPlanStartInput, caller: Caller): Promise<string> {
  const { caseId, planId, reason } = input;
  const found = await lockCase(tx, caller, caseId, "caseId");
  mayAct(caller, whoActsOn(found.department), found.projectCode);
  const over = changeFits(found.state);
  if (over) throw new Refusal(UserErrorCode.STATE, ["caseId"], over);
  const plan = await tx.findOne(EmergencyPlan, { where: { id: planId, isRetired: false } });
  if (!plan || (plan.projectCode !== null && plan.projectCode !== found.projectCode))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["planId"], "There is no such plan for this project.");
  if (await tx.exists(CaseEmergency, { where: { caseId, planId } }))
    throw new Refusal(UserErrorCode.STATE, ["planId"], "This plan was started for the case already.");
  await startPlan(tx, caller, found, plan, reason);
  return found.id;
}
