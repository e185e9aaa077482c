import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { change, ChangeInput, mayAct, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseDepartment } from "../entities/case-department.js";
import type { ServiceContext } from "../loaders/index.js";
import { handOffFits } from "../rules/hand-off-fits.js";
import { whoHandsOff } from "../rules/who-hands-off.js";
import { caseToChange } from "./case-to-change.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { performOnCase } from "./perform-on-case.js";
import { recordHandOff } from "./record-hand-off.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** Into whose hands a case goes, and why. */
@InputType({ description: "Into whose hands a case goes, and why." })
export class CaseHandOffInput extends ChangeInput {
  @Field(() => CaseDepartment, {
    nullable: true,
    description: "The department that answers for it from now on; left out, it stays (转入部门).",
  })
  department?: CaseDepartment | null;

  @IdOf("emp")
  @Field(() => ID, { description: "The employee who answers for it from now on (转入责任人)." })
  ownerId!: string;

  @TextOf(1000)
  @Field(() => String, { description: "Why, 1 to 1,000 characters (转派原因)." })
  reason!: string;
}

/** Gives a case into other hands, for a reason that is kept. To another department: customer service alone. */
export function caseHandOff(input: CaseHandOffInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseHandOff", input, (tx) => handOff(tx, input, context.caller));
}

async function handOff(tx: EntityManager, input: CaseHandOffInput, caller: Caller): Promise<string> {
  const found = await caseToChange(tx, caller, input);
  const to = { department: input.department ?? found.department, ownerId: input.ownerId };
  mayAct(caller, whoHandsOff(found.department, to.department), found.projectCode);
  const wrong = handOffFits(found.state, found, to);
  if (wrong) throw new Refusal(UserErrorCode.STATE, ["ownerId"], wrong);
  const at = new Date();
  const bounces = found.bounces + (to.department === found.department ? 0 : 1);
  await change(tx, Case, input, { ...to, bounces, updatedAt: at });
  await recordHandOff(tx, caller, found, { ...to, reason: input.reason, at });
  return found.id;
}
