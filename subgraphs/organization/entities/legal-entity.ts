import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Node } from "./node.js";

/** A company of the group; who it is decides what may be shared with whom (PIPL art. 20 to 23). */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "A company of the group, which answers for its projects' personal data (法人主体).",
})
@Entity("legal_entity")
export class LegalEntity {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "Its registered name (企业名称)." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "Its unified social credit code, GB 32100 (统一社会信用代码)." })
  @Column("text", { unique: true })
  uscc!: string;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
