import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import { CaseCategory } from "./case-category.js";
import { CaseKind } from "./case-kind.js";
import { CasePriority } from "./case-priority.js";
import { EmergencyStep } from "./emergency-step.js";

/** What is done at once when something serious is told, and what sets it off. Requirements 003-14. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What is done at once when something serious is told, and what sets it off (紧急预案)." })
@Entity("emergency_plan")
@Unique("emergency_plan_code", ["code"])
export class EmergencyPlan {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "Its short name, for ever, as in FIRE (预案代码)." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "Its name (预案名称)." })
  @Column("text")
  name!: string;

  /** The only project where it holds; null for all. */
  @Column("text", { nullable: true })
  projectCode!: string | null;

  @Field(() => CaseKind, {
    nullable: true,
    description: "Only cases of this sort set it off; null for all (工单类型).",
  })
  @Column("text", { nullable: true })
  kind!: CaseKind | null;

  @Field(() => CaseCategory, {
    nullable: true,
    description: "Only cases of this category do; null for all (工单类别).",
  })
  @Column("text", { nullable: true })
  category!: CaseCategory | null;

  @Field(() => [String], { description: "The sub-categories any of which sets it off, by code (触发子类)." })
  @Column("text", { array: true })
  subCategoryCodes!: string[];

  @Field(() => [String], { description: "The words any of which sets it off (触发词)." })
  @Column("text", { array: true })
  words!: string[];

  @Field(() => CasePriority, { description: "How much the case presses from then on, at least (优先级)." })
  @Column("text")
  priority!: CasePriority;

  @Field(() => [EmergencyStep], { description: "What each department has to do (预案步骤)." })
  @Column("jsonb")
  steps!: EmergencyStep[];

  @Field(() => Boolean, { description: "Whether it is set off no more (是否停用)." })
  @Column("boolean", { default: false })
  isRetired!: boolean;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
