import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { Node } from "./node.js";

/** Whether homes are sold before or after they are completed. */
export enum SaleMode {
  PRESALE = "PRESALE",
  EXISTING = "EXISTING",
}
registerEnumType(SaleMode, {
  name: "SaleMode",
  description: "Whether homes are sold before or after they are completed (销售方式).",
  valuesConfig: {
    PRESALE: { description: "Sold before completion, under a presale permit (期房预售)." },
    EXISTING: { description: "Sold after completion (现房销售)." },
  },
});

/** A development that we build and sell: what departments, staff and customers belong to. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@ObjectType({ implements: Node, description: "A development that we build and sell (楼盘, 开发项目)." })
@Entity("project")
export class Project {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "Its code, as in DL-01; tokens and files name it by this (项目代码)." })
  @Column("text", { unique: true })
  code!: string;

  @Field(() => String, { description: "The name under which it is sold (推广名)." })
  @Column("text")
  name!: string;

  @Field(() => String, { nullable: true, description: "The name under which it is filed (备案名)." })
  @Column("text", { nullable: true })
  filedName!: string | null;

  @Field(() => SaleMode, { description: "Whether homes are sold before or after completion (销售方式)." })
  @Column("text")
  saleMode!: SaleMode;

  @Index()
  @Column("text")
  cityId!: string;

  @Index()
  @Column("text")
  legalEntityId!: string;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
