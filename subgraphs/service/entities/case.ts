import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseCategory } from "./case-category.js";
import { CaseChannel } from "./case-channel.js";
import { CaseDepartment } from "./case-department.js";
import { CaseKind } from "./case-kind.js";
import { CasePriority } from "./case-priority.js";
import type { CaseRootCause } from "./case-root-cause.js";
import { CaseState } from "./case-state.js";
import { ServiceTier } from "./service-tier.js";

/** A matter of a customer, from the first word to the last. Requirements 000-24, 000-35, 000-40. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "Something a customer asked us to put right or to answer (服务工单)." })
@Entity("case")
@Unique("case_id_project_code", ["id", "projectCode"])
@Index("case_customer", ["customerHandle", "openedAt"])
@Index("case_project", ["projectCode", "openedAt", "id"])
@Index("case_project_state", ["projectCode", "state", "openedAt"])
@Index("case_owner_state", ["ownerId", "state", "openedAt"])
@Index("case_opened", ["openedAt", "id"])
@Index("case_due", ["dueOrder", "id"])
@Index("case_queue", ["queueOrder", "id"])
export class Case {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => CaseKind, { description: "What sort of matter it is (工单类型)." })
  @Column("text")
  kind!: CaseKind;

  @Field(() => CaseCategory, { description: "What part of our work it is about (工单类别)." })
  @Column("text")
  category!: CaseCategory;

  /** What exactly it is about, by the sub-category's code; the database holds it to the category. */
  @Column("text", { nullable: true })
  subCategoryCode!: string | null;

  @Field(() => CaseChannel, { description: "By which way it came in (来源渠道)." })
  @Column("text")
  channel!: CaseChannel;

  @Field(() => String, { description: "What the customer said, in one line (主题)." })
  @Column("text")
  subject!: string;

  @Field(() => String, { nullable: true, description: "What the customer said, at length (详细描述)." })
  @Column("text", { nullable: true })
  description!: string | null;

  /** A handle of the customer. No foreign key: the person lives in another database. */
  @Column("text")
  customerHandle!: string;

  @Column("text")
  projectCode!: string;

  @Column("text", { nullable: true })
  unitId!: string | null;

  @Field(() => String, { nullable: true, description: "The home as it was said, when the unit was not known (房号)." })
  @Column("text", { nullable: true })
  room!: string | null;

  /** Who took it in, for ever: the database refuses another. */
  @Column("text")
  firstReceiverId!: string;

  @Field(() => DateTime, { description: "When the customer told us; never changed (首次受理时间)." })
  @Column("timestamptz")
  receivedAt!: Date;

  @Field(() => CaseDepartment, { description: "The department that answers for it at this moment (责任部门)." })
  @Column("text")
  department!: CaseDepartment;

  @Column("text")
  ownerId!: string;

  @Field(() => CasePriority, { description: "How much it presses (优先级)." })
  @Column("text")
  priority!: CasePriority;

  @Field(() => ServiceTier, { description: "How its customer is served; the queue goes by it (服务等级)." })
  @Column("text", { default: ServiceTier.ORDINARY })
  tier!: ServiceTier;

  @Field(() => CaseState, { description: "How far it has come (工单状态)." })
  @Column("text")
  state!: CaseState;

  @Field(() => DateTime, {
    nullable: true,
    description: "By when it is to be resolved, if that was said (应解决时间).",
  })
  @Column("timestamptz", { nullable: true })
  dueAt!: Date | null;

  /** `dueAt`, or the end of time without one: the database keeps it, so that a list by due time has a place for every case. */
  @Column({ type: "timestamptz", insert: false, update: false })
  dueOrder!: Date | number;

  @Field(() => Boolean, {
    description: "Whether it has waited so long that it goes before all others, whatever its tier (是否提升优先).",
  })
  @Column("boolean", { default: false })
  isPromoted!: boolean;

  /** Its place in the queue: the tier, then the due time; the database keeps it. */
  @Column({ type: "bigint", insert: false, update: false })
  queueOrder!: number;

  @Field(() => DateTime, { nullable: true, description: "When somebody first took it on (受理时间)." })
  @Column("timestamptz", { nullable: true })
  acknowledgedAt!: Date | null;

  @Column("text", { nullable: true })
  resolutionText!: string | null;

  @Column("text", { nullable: true })
  rootCause!: CaseRootCause | null;

  /** Who resolved it: an employee, or the name of an application. */
  @Column("text", { nullable: true })
  resolvedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  resolvedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Since when it may be closed, because its customer was called back; null again when reopened (回访时间).",
  })
  @Column("timestamptz", { nullable: true })
  calledBackAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was closed or cancelled (关闭时间)." })
  @Column("timestamptz", { nullable: true })
  closedAt!: Date | null;

  @Column("text", { nullable: true })
  firstCaseId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What spoke for its being told before, when it was linked to its first case (关联依据).",
  })
  @Column("text", { nullable: true })
  repeatReason!: string | null;

  /** Every handle of its customer, when the graph brought them along. */
  handles?: readonly string[];

  @Field(() => Int, { description: "How often it went from one department to another (跨部门转派次数)." })
  @Column("int", { default: 0 })
  bounces!: number;

  @Field(() => DateTime, { description: "When it was written down (登记时间)." })
  @Column("timestamptz")
  openedAt!: Date;

  @Field(() => DateTime, { description: "When something last happened to it (更新时间)." })
  @Column("timestamptz")
  updatedAt!: Date;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
