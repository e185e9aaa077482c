import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { DateTime } from "../../shared/scalars.js";
import { change, ChangeInput, given, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseCategory } from "../entities/case-category.js";
import { CaseClockKind } from "../entities/case-clock-kind.js";
import { CaseKind } from "../entities/case-kind.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CasePriority } from "../entities/case-priority.js";
import type { ServiceContext } from "../loaders/index.js";
import { changeFits } from "../rules/change-fits.js";
import { timesFit } from "../rules/times-fit.js";
import { whatChanged } from "../rules/what-changed.js";
import { caseToChange } from "./case-to-change.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { openClocks } from "./open-clocks.js";
import { overrideClock } from "./override-clock.js";
import { performOnCase } from "./perform-on-case.js";
import { replanClocks } from "./replan-clocks.js";
import { subCategoryOf } from "./sub-category-of.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { tierOf } from "./tier-of.js";
import { writeLog } from "./write-log.js";

/** What of a case is to be written otherwise. */
@InputType({ description: "What of a case is to be written otherwise; what is left out stays." })
export class CaseChangeInput extends ChangeInput {
  @Field(() => CaseKind, { nullable: true, description: "What sort of matter it is (工单类型)." })
  kind?: CaseKind | null;

  @Field(() => CaseCategory, { nullable: true, description: "What part of our work it is about (工单类别)." })
  category?: CaseCategory | null;

  @IsOptional()
  @TextOf(40)
  @Field(() => String, {
    nullable: true,
    description: "What exactly within that, by code; it says the category (工单子类).",
  })
  subCategoryCode?: string | null;

  @IsOptional()
  @TextOf(200)
  @Field(() => String, {
    nullable: true,
    description: "What the customer said in one line, 1 to 200 characters (主题).",
  })
  subject?: string | null;

  @IsOptional()
  @TextOf(4000)
  @Field(() => String, { nullable: true, description: "The same at length, 1 to 4,000 characters (详细描述)." })
  description?: string | null;

  @IsOptional()
  @IdOf("reg", "cus")
  @Field(() => ID, { nullable: true, description: "The customer whom it is about, if it was another (客户)." })
  customerHandle?: string | null;

  @IsOptional()
  @IdOf("unt")
  @Field(() => ID, { nullable: true, description: "The unit that it is about (房屋)." })
  unitId?: string | null;

  @Field(() => CasePriority, { nullable: true, description: "How much it presses (优先级)." })
  priority?: CasePriority | null;

  @Field(() => DateTime, { nullable: true, description: "By when it is to be resolved (应解决时间)." })
  dueAt?: Date | null;
}

/** Writes something of a case otherwise; the log keeps what stood there before. Never its project or its first receiver. */
export function caseChange(input: CaseChangeInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseChange", input, (tx) => rewrite(tx, input, context.caller));
}

async function rewrite(tx: EntityManager, input: CaseChangeInput, caller: Caller): Promise<string> {
  const found = await caseToChange(tx, caller, input);
  const over = changeFits(found.state);
  if (over) throw new Refusal(UserErrorCode.STATE, ["id"], over);
  const { kind, subject, description, customerHandle, unitId, priority, dueAt } = input;
  const told = given({ subject, description, customerHandle, unitId, priority, dueAt });
  const isAnother = customerHandle && customerHandle !== found.customerHandle;
  const served = isAnother ? { tier: await tierOf(tx, [customerHandle]) } : {};
  const values = { ...given({ kind }), ...(await sortedAnew(tx, found, input)), ...told, ...served };
  const text = whatChanged(found, values);
  if (text === "")
    throw new Refusal(UserErrorCode.INVALID, [], "Nothing would change: name a value that differs from what is there.");
  const at = new Date();
  const wrong = timesFit({ receivedAt: found.receivedAt, dueAt: values.dueAt ?? found.dueAt }, at);
  if (wrong) throw new Refusal(UserErrorCode.INVALID, [wrong.field], wrong.message);
  const next = tx.create(Case, { ...(found as object), ...values });
  const resolveBy = values.dueAt ? await setResolveBy(tx, next, values.dueAt, { by: caller.subject, at }) : undefined;
  const due = (await replanClocks(tx, next, at)) ?? resolveBy;
  await change(tx, Case, input, { ...values, ...(due && { dueAt: due }), updatedAt: at });
  await writeLog(tx, caller, found, { kind: CaseLogKind.CHANGED, text, at });
  return found.id;
}

/** How the case is sorted from now on; a sub-category of another category than the new one no longer counts. */
async function sortedAnew(
  tx: EntityManager,
  found: Case,
  { category, subCategoryCode }: CaseChangeInput,
): Promise<Partial<Pick<Case, "category" | "subCategoryCode">>> {
  if (!category && !subCategoryCode) return {};
  const sorted = await subCategoryOf(tx, { category, subCategoryCode });
  const kept = found.category === sorted.category ? found.subCategoryCode : null;
  return { category: sorted.category, subCategoryCode: sorted.sub?.code ?? kept };
}

/** A due time that somebody names is the end of the clock, if there is one. */
async function setResolveBy(
  tx: EntityManager,
  found: Case,
  dueAt: Date,
  who: { readonly by: string; readonly at: Date },
): Promise<Date> {
  const clock = (await openClocks(tx, found.id)).clocks.find(({ kind }) => kind === CaseClockKind.RESOLVE);
  if (clock) await overrideClock(tx, found, clock, { dueAt, ...who });
  return dueAt;
}
