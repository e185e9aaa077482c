import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import { CaseCategory } from "./case-category.js";
import { CaseDepartment } from "./case-department.js";

/** What exactly within a part of our work a case is about, as data. Requirements 001-31. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What exactly within a part of our work a case is about (工单子类)." })
@Entity("case_sub_category")
@Unique("case_sub_category_code", ["code"])
@Unique("case_sub_category_of", ["code", "category"])
export class CaseSubCategory {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "Its short name, for ever, as in LIFT_STOPPED (子类代码)." })
  @Column("text")
  code!: string;

  @Field(() => CaseCategory, { description: "The part of our work that it belongs to, for ever (工单类别)." })
  @Column("text")
  category!: CaseCategory;

  @Field(() => String, { description: "Its name in Chinese (中文名称)." })
  @Column("text")
  nameZh!: string;

  @Field(() => String, { description: "Its name in English (英文名称)." })
  @Column("text")
  nameEn!: string;

  @Field(() => CaseDepartment, { description: "The department that usually answers for it (默认责任部门)." })
  @Column("text")
  department!: CaseDepartment;

  @Field(() => Boolean, { description: "Whether no new case is sorted so any more (是否停用)." })
  @Column("boolean", { default: false })
  isRetired!: boolean;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
