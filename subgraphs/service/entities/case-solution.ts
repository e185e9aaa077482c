import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";

/** A solution that was offered to the customer of a case; the customer chooses one at the most. Requirements 001-23. */
@ObjectType({ description: "A solution that was offered to the customer of a case (可选方案)." })
@Entity("case_solution")
@Index("case_solution_case", ["caseId"])
export class CaseSolution {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => String, { description: "What was offered (方案内容)." })
  @Column("text")
  text!: string;

  @Field(() => String, { description: "Who offered it: an employee's id, or an application's name (提出人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When it was offered (提出时间)." })
  @Column("timestamptz")
  offeredAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When the customer chose it; null if not (选定时间)." })
  @Column("timestamptz", { nullable: true })
  chosenAt!: Date | null;
}
