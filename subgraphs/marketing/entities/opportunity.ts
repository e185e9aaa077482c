import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime, Fen } from "../../shared/scalars.js";
import { LostReason } from "./lost-reason.js";
import { OpportunityStage } from "./opportunity-stage.js";

/** A sale on its way to a deal. Requirements 001-21, section 5.4. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A sale on its way to a deal (商机)." })
@Entity("opportunity")
@Index("opportunity_customer", ["customerHandle", "openedAt"])
@Index("opportunity_project", ["projectCode", "openedAt"])
@Index("opportunity_consultant", ["consultantId", "openedAt"])
@Index("opportunity_opened", ["openedAt", "id"])
@Index("opportunity_lead", ["leadId"], { unique: true })
export class Opportunity {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  /** A handle of the customer. No foreign key: the person lives in another database. */
  @Column("text")
  customerHandle!: string;

  @Column("text")
  projectCode!: string;

  @Column("text")
  leadId!: string;

  @Column("text")
  consultantId!: string;

  @Column("text", { nullable: true })
  unitId!: string | null;

  @Field(() => OpportunityStage, { description: "How far it has come (阶段)." })
  @Column("text")
  stage!: OpportunityStage;

  @Field(() => DateTime, { description: "Since when it has been there (进入阶段时间)." })
  @Column("timestamptz")
  stageSince!: Date;

  @Field(() => Fen, { nullable: true, description: "The price that is expected, in fen (预计成交价)." })
  @Column("bigint", { nullable: true })
  expectedPrice!: number | null;

  @Field(() => LostReason, { nullable: true, description: "Why they do not buy (流失原因)." })
  @Column("text", { nullable: true })
  lostReason!: LostReason | null;

  @Field(() => DateTime, { description: "When it was opened (建立时间)." })
  @Column("timestamptz")
  openedAt!: Date;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
