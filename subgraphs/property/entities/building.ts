import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { LocalDate } from "../../shared/scalars.js";
import { Versioned } from "./versioned.js";

/** A building of a project: what units lie in, and what was accepted as complete before any of them is handed over. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A building of a project (楼栋)." })
@Entity("building")
@Index("building_project_code_name", ["projectCode", "name"], { unique: true })
export class Building extends Versioned {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "The code of the project that it belongs to, as in DL-01 (项目代码)." })
  @Column("text")
  projectCode!: string;

  @Field(() => String, { description: "Its name within the project, as in 3栋 (楼栋名)." })
  @Column({ type: "text", collation: "natural_order" })
  name!: string;

  @Field(() => Int, { description: "How many sections with an entrance of their own it has; 0 for none (单元数)." })
  @Column("int")
  sectionCount!: number;

  @Field(() => Int, { description: "How many floors it has above ground (地上层数)." })
  @Column("int")
  floorCount!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day of its completion acceptance; before it nothing is handed over (竣工验收日期).",
  })
  @Column("date", { nullable: true })
  completionAcceptedOn!: string | null;
}
