import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Node } from "./node.js";

/** A city in which we build; its code is the first part of its projects' codes. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: "A city in which we build (城市)." })
@Entity("city")
export class City {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "Two letters, as in DL; the first part of its projects' codes (城市代码)." })
  @Column("text", { unique: true })
  code!: string;

  @Field(() => String, { description: "Its name (城市名称)." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "Its code of administrative division, GB/T 2260 (行政区划代码)." })
  @Column("text")
  divisionCode!: string;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
