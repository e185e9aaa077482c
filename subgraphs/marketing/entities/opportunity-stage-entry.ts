import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { OpportunityStage } from "./opportunity-stage.js";

/** That an opportunity came to a stage: a line of its history. It is only ever added: the database refuses a change. */
@ObjectType({ description: "That an opportunity came to a stage: a line of its history (阶段记录)." })
@Entity("opportunity_stage_entry")
@Index("opportunity_stage_entry_opportunity", ["opportunityId", "enteredAt"])
export class OpportunityStageEntry {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  opportunityId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => OpportunityStage, { description: "The stage (阶段)." })
  @Column("text")
  stage!: OpportunityStage;

  @Field(() => DateTime, { description: "When it came there (进入时间)." })
  @Column("timestamptz")
  enteredAt!: Date;

  @Field(() => String, { description: "Who said so: an employee's id or an application's name (操作人)." })
  @Column("text")
  actor!: string;
}
