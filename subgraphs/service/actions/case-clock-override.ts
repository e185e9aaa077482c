import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { DateTime } from "../../shared/scalars.js";
import { change, ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseClockKind } from "../entities/case-clock-kind.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { caseToChange } from "./case-to-change.js";
import { openClocks } from "./open-clocks.js";
import { overrideClock } from "./override-clock.js";
import { performOnCase } from "./perform-on-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { writeLog } from "./write-log.js";

/** The clock of a case whose end is set by hand, and why. */
@InputType({ description: "The clock of a case whose end is set by hand, and why." })
export class CaseClockOverrideInput extends ChangeInput {
  @Field(() => CaseClockKind, { description: "Which clock (时限类型)." })
  clock!: CaseClockKind;

  @Field(() => DateTime, { description: "When it runs out; later than now (到期时间)." })
  dueAt!: Date;

  @TextOf(1000)
  @Field(() => String, { description: "Why, 1 to 1,000 characters (调整原因)." })
  reason!: string;
}

/** Sets the end of a clock by hand: the head of customer service alone, for a reason that the log keeps. Requirements 003-17. */
export function caseClockOverride(
  input: CaseClockOverrideInput,
  context: ServiceContext,
): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseClockOverride", input, (tx) => override(tx, input, context.caller));
}

async function override(tx: EntityManager, input: CaseClockOverrideInput, caller: Caller): Promise<string> {
  const found = await caseToChange(tx, caller, input);
  const at = new Date();
  const { clock: kind, dueAt, reason } = input;
  const clock = (await openClocks(tx, found.id)).clocks.find((open) => open.kind === kind);
  if (!clock) throw new Refusal(UserErrorCode.STATE, ["clock"], `No clock ${kind} of this case runs.`);
  if (dueAt <= at)
    throw new Refusal(UserErrorCode.INVALID, ["dueAt"], `A clock runs out after now, not at ${dueAt.toISOString()}.`);
  await overrideClock(tx, found, clock, { dueAt, by: caller.subject, at });
  await change(tx, Case, input, { ...(kind === CaseClockKind.RESOLVE && { dueAt }), updatedAt: at });
  const text = `${kind}: ${clock.dueAt.toISOString()} → ${dueAt.toISOString()}\n${reason}`;
  await writeLog(tx, caller, found, { kind: CaseLogKind.OVERRIDDEN, text, at });
  return found.id;
}
