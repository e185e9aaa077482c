import { IsInt, IsOptional, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { DateTime, newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseCategory } from "../entities/case-category.js";
import { CaseKind } from "../entities/case-kind.js";
import { ClockCounting } from "../entities/clock-counting.js";
import { ServiceCalendar } from "../entities/service-calendar.js";
import { ServicePolicy } from "../entities/service-policy.js";
import { ServiceTier } from "../entities/service-tier.js";
import type { ServiceContext } from "../loaders/index.js";
import { policyFits } from "../rules/policy-fits.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { ShortCode } from "../../shared/inputs/short-code.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** Checks a number of minutes: at the most a year of them. */
function Minutes(least: number): PropertyDecorator {
  return (target, property) => {
    for (const check of [IsOptional(), IsInt(), Min(least), Max(525_600)]) check(target, property);
  };
}

/** A version of a policy. */
@InputType({ description: "A version of a policy: the first of a new one, or the next of the one with this code." })
export class ServicePolicyPublishInput extends WriteInput {
  @ShortCode()
  @Field(() => String, { description: "The policy, as in COMPLAINT (标准代码)." })
  code!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: "Which version it will be: 1, or one more than the last (版本号)." })
  policyVersion!: number;

  @TextOf(100)
  @Field(() => String, { description: "Its name, 1 to 100 characters (名称)." })
  name!: string;

  @Field(() => CaseKind, { nullable: true, description: "The cases that it is for; left out: every sort (工单类型)." })
  kind?: CaseKind | null;

  @Field(() => CaseCategory, { nullable: true, description: "The part of our work; left out: all (工单类别)." })
  category?: CaseCategory | null;

  @Field(() => ServiceTier, { nullable: true, description: "The customers that it is for; left out: all (服务等级)." })
  tier?: ServiceTier | null;

  @IsOptional()
  @ProjectCode()
  @Field(() => String, { nullable: true, description: "The project that it is for; left out: all (项目代码)." })
  projectCode?: string | null;

  @Field(() => ID, { description: "The calendar that its clocks count by (工作日历)." })
  calendarId!: string;

  @Field(() => ClockCounting, {
    defaultValue: ClockCounting.OPEN_TIME,
    description: "How its clocks count (计时方式).",
  })
  counting!: ClockCounting;

  @Minutes(1)
  @Field(() => Int, { nullable: true, description: "Minutes to take a case on; left out: no clock (受理时限, 分钟)." })
  acknowledgeMinutes?: number | null;

  @Minutes(1)
  @Field(() => Int, {
    nullable: true,
    description: "Minutes to the first reply; left out: no clock (首次答复时限, 分钟).",
  })
  firstReplyMinutes?: number | null;

  @Minutes(1)
  @Field(() => Int, {
    nullable: true,
    description: "Minutes from word to word; left out: no clock (进展更新时限, 分钟).",
  })
  progressMinutes?: number | null;

  @Minutes(1)
  @Field(() => Int, { nullable: true, description: "Minutes to resolve a case; left out: no clock (解决时限, 分钟)." })
  resolveMinutes?: number | null;

  @IsInt()
  @Min(1)
  @Max(100)
  @Field(() => Int, {
    defaultValue: 80,
    description: "The share of the time after which a clock warns, 1 to 100 percent (预警百分比).",
  })
  warnPercent!: number;

  @Minutes(0)
  @Field(() => Int, {
    defaultValue: 0,
    description: "Open minutes after a breach to the first responsible person (升级至第一负责人, 分钟).",
  })
  responsibleAfterMinutes!: number;

  @Minutes(0)
  @Field(() => Int, {
    defaultValue: 480,
    description: "Open minutes after a breach to the executive (升级至总经理, 分钟).",
  })
  executiveAfterMinutes!: number;

  @Minutes(1)
  @Field(() => Int, {
    defaultValue: 2_880,
    description: "Minutes after a case should have been resolved until it goes before all others (提升优先, 分钟).",
  })
  promoteAfterMinutes!: number;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the policy ends with this version (是否停用)." })
  isRetired!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on it is in effect; left out: from now on (生效时间).",
  })
  effectiveFrom?: Date | null;
}

/** Publishes a version of a policy. Clocks that run go by the version that was in effect when they started. Requirements 001-27. */
export function servicePolicyPublish(
  input: ServicePolicyPublishInput,
  context: ServiceContext,
): Promise<Payload<"policy", ServicePolicy>> {
  const { caller, loaders } = context;
  return perform(context, "servicePolicyPublish", input, {
    field: "policy",
    work: (tx) => publish(tx, input, caller),
    load: (id) => loaders.policyById.clear(id).load(id),
  });
}

async function publish(tx: EntityManager, input: ServicePolicyPublishInput, caller: Caller): Promise<string> {
  mustWorkFor(caller, input.projectCode);
  const at = new Date();
  const { idempotencyKey: _key, effectiveFrom, ...values } = input;
  const where = { code: input.code };
  const last = await tx.findOne(ServicePolicy, { where, order: { policyVersion: "desc" } });
  const next = { ...values, effectiveFrom: effectiveFrom ?? at };
  const wrong = policyFits(next, last, at);
  if (wrong) throw new Refusal(UserErrorCode[wrong.code], [wrong.field], wrong.message);
  if (!(await tx.existsBy(ServiceCalendar, { id: input.calendarId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["calendarId"], "There is no such calendar.");
  const id = newId("pol");
  await tx.insert(ServicePolicy, { id, ...next, actor: caller.subject, publishedAt: at });
  return id;
}
