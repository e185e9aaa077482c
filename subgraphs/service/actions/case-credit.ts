import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseCredit } from "../entities/case-credit.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CreditKind } from "../entities/credit-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { creditFits } from "../rules/credit-fits.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { lockCase } from "./lock-case.js";
import { writeLog } from "./write-log.js";

/** Who is credited for a praise or an accepted suggestion. */
@InputType({ description: "Who is credited for a praise, or for taking up a suggestion that is accepted." })
export class CaseCreditInput extends WriteInput {
  @Field(() => ID, { description: "The id of the praise or the suggestion." })
  caseId!: string;

  @IdOf("emp")
  @Field(() => ID, { description: "The employee who was praised, or who took the suggestion up (员工)." })
  employeeId!: string;

  @TextOf(1000)
  @Field(() => String, { description: "What for, 1 to 1,000 characters (说明)." })
  note!: string;
}

/** Puts a praise or an accepted suggestion down to an employee and to its customer. Requirements 001-32, 001-33. */
export function caseCredit(input: CaseCreditInput, context: ServiceContext): Promise<Payload<"credit", CaseCredit>> {
  const { caseCreditById } = context.loaders;
  const load = (id: string) => caseCreditById.clear(id).load(id);
  return perform(context, "caseCredit", input, { field: "credit", work: (tx) => credit(tx, input, context), load });
}

async function credit(tx: EntityManager, input: CaseCreditInput, { caller }: ServiceContext): Promise<string> {
  const { caseId, employeeId, note } = input;
  const found = await lockCase(tx, caller, caseId, "caseId");
  const { projectCode, customerHandle } = found;
  mustWorkFor(caller, projectCode);
  const fits = creditFits(found, { employeeId, actor: caller.subject });
  if (typeof fits === "string") throw new Refusal(UserErrorCode.STATE, ["caseId"], fits);
  const before = await tx.findOne(CaseCredit, { where: { caseId, employeeId } });
  if (before) throw new Refusal(UserErrorCode.TAKEN, ["employeeId"], "The employee was credited for it already.");
  const id = newId("crd");
  const at = new Date();
  const kind = CreditKind[fits.kind];
  await tx.insert(CaseCredit, {
    id,
    caseId,
    projectCode,
    kind,
    employeeId,
    customerHandle,
    note,
    actor: caller.subject,
    at,
  });
  await writeLog(tx, caller, found, { kind: CaseLogKind.NOTE, text: `${kind} ${employeeId}: ${note}`, at });
  return id;
}
