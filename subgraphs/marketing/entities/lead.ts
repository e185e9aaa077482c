import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime, Fen } from "../../shared/scalars.js";
import { LeadSource } from "./lead-source.js";
import { LeadState } from "./lead-state.js";
import { LostReason } from "./lost-reason.js";
import { PurchaseMotive } from "./purchase-motive.js";

/** Somebody who may buy, with the consultant who looks after them. Requirements 000-22, 001-20. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "Somebody who may buy (线索)." })
@Entity("lead")
@Index("lead_customer", ["customerHandle", "createdAt"])
@Index("lead_project", ["projectCode", "createdAt"])
@Index("lead_consultant", ["consultantId", "createdAt"])
@Index("lead_created", ["createdAt", "id"])
export class Lead {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  /** A handle of the customer. No foreign key: the person lives in another database. */
  @Column("text")
  customerHandle!: string;

  @Column("text")
  projectCode!: string;

  @Column("text")
  consultantId!: string;

  @Field(() => LeadSource, { description: "How they came to us (来源)." })
  @Column("text")
  source!: LeadSource;

  @Field(() => LeadState, { description: "How far it has come (状态)." })
  @Column("text")
  state!: LeadState;

  @Field(() => [PurchaseMotive], { description: "What makes them want to buy here (购房动机)." })
  @Column("text", { array: true })
  motives!: PurchaseMotive[];

  @Field(() => Fen, { nullable: true, description: "What they want to spend at the most, in fen (预算)." })
  @Column("bigint", { nullable: true })
  budget!: number | null;

  @Field(() => LostReason, { nullable: true, description: "Why nothing came of it (流失原因)." })
  @Column("text", { nullable: true })
  lostReason!: LostReason | null;

  @Field(() => DateTime, { description: "When they came to us (登记时间)." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it was last changed (更新时间)." })
  @Column("timestamptz")
  updatedAt!: Date;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
