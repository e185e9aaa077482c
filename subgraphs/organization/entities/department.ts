import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Node } from "./node.js";

/** What a department is there for. */
export enum DepartmentKind {
  MARKETING = "MARKETING",
  SERVICE = "SERVICE",
  PROPERTY = "PROPERTY",
  DESIGN = "DESIGN",
  ENGINEERING = "ENGINEERING",
  GROUP = "GROUP",
}
registerEnumType(DepartmentKind, {
  name: "DepartmentKind",
  description: "What a department is there for (部门类别).",
  valuesConfig: {
    MARKETING: { description: "Sells homes (营销)." },
    SERVICE: { description: "Answers for every complaint and question (客户服务)." },
    PROPERTY: { description: "Runs the estates (物业管理)." },
    DESIGN: { description: "Plans and designs (设计规划)." },
    ENGINEERING: { description: "Builds and repairs (工程)." },
    GROUP: { description: "Leads the group (集团)." },
  },
});

/** A department of a city's company, or of the group. Requirements 000-20, 001-28. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: "A department of a city, or of the group (部门)." })
@Entity("department")
export class Department {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => DepartmentKind, { description: "What it is there for (部门类别)." })
  @Column("text")
  kind!: DepartmentKind;

  @Field(() => String, { description: "Its name (部门名称)." })
  @Column("text")
  name!: string;

  @Column("text", { nullable: true })
  cityId!: string | null;

  @Column("text", { nullable: true })
  firstResponsibleId!: string | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
