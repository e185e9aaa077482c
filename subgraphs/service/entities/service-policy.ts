import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseCategory } from "./case-category.js";
import { CaseKind } from "./case-kind.js";
import { ClockCounting } from "./clock-counting.js";
import { ServiceTier } from "./service-tier.js";

/** One version of a service-level policy. It is only ever added: a change is another version. Requirements 001-25 to 001-28, 003-17. */
@Directive('@key(fields: "id")')
@ObjectType({
  description: "One version of what we owe a case in time; never changed, only followed by another (服务时限标准).",
})
@Entity("service_policy")
@Index("service_policy_version", ["code", "policyVersion"], { unique: true })
@Index("service_policy_effective", ["effectiveFrom", "id"])
@Index("service_policy_calendar", ["calendarId"])
export class ServicePolicy {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "The policy that it is a version of, as in COMPLAINT (标准代码)." })
  @Column("text")
  code!: string;

  @Field(() => Int, { description: "Which version it is, from 1 on (版本号)." })
  @Column("int")
  policyVersion!: number;

  @Field(() => String, { description: "Its name (名称)." })
  @Column("text")
  name!: string;

  @Field(() => CaseKind, { nullable: true, description: "The cases that it is for; null for every sort (工单类型)." })
  @Column("text", { nullable: true })
  kind!: CaseKind | null;

  @Field(() => CaseCategory, {
    nullable: true,
    description: "The part of our work that it is for; null for all (工单类别).",
  })
  @Column("text", { nullable: true })
  category!: CaseCategory | null;

  @Field(() => ServiceTier, { nullable: true, description: "The customers that it is for; null for all (服务等级)." })
  @Column("text", { nullable: true })
  tier!: ServiceTier | null;

  @Column("text", { nullable: true })
  projectCode!: string | null;

  @Column("text")
  calendarId!: string;

  @Field(() => ClockCounting, { description: "How its clocks count (计时方式)." })
  @Column("text")
  counting!: ClockCounting;

  @Field(() => Int, { nullable: true, description: "Minutes to take a case on; null: no clock (受理时限, 分钟)." })
  @Column("int", { nullable: true })
  acknowledgeMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: "Minutes to the first reply; null: no clock (首次答复时限, 分钟)." })
  @Column("int", { nullable: true })
  firstReplyMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: "Minutes from word to word; null: no clock (进展更新时限, 分钟)." })
  @Column("int", { nullable: true })
  progressMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: "Minutes to resolve a case; null: no clock (解决时限, 分钟)." })
  @Column("int", { nullable: true })
  resolveMinutes!: number | null;

  @Field(() => Int, { description: "The share of a clock's open time after which it warns, in percent (预警百分比)." })
  @Column("int")
  warnPercent!: number;

  @Field(() => Int, {
    description: "Open minutes after a breach to the first responsible person (升级至第一负责人, 分钟).",
  })
  @Column("int")
  responsibleAfterMinutes!: number;

  @Field(() => Int, { description: "Open minutes after a breach to the executive (升级至总经理, 分钟)." })
  @Column("int")
  executiveAfterMinutes!: number;

  @Field(() => Int, {
    description: "Minutes after a case should have been resolved until it goes before all others (提升优先, 分钟).",
  })
  @Column("int", { default: 2_880 })
  promoteAfterMinutes!: number;

  @Field(() => Boolean, { description: "Whether the policy ends with this version (是否停用)." })
  @Column("boolean")
  isRetired!: boolean;

  @Field(() => DateTime, { description: "Clocks that start at this time or later go by it (生效时间)." })
  @Column("timestamptz")
  effectiveFrom!: Date;

  @Field(() => String, { description: "Who published it: an employee's id, or an application's name (发布人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When it was published (发布时间)." })
  @Column("timestamptz")
  publishedAt!: Date;
}
