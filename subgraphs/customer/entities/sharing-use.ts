import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";

/** That somebody was shown a customer by an agreement; only ever added. Both sides read it. Requirements 004-36. */
@ObjectType({ description: "That somebody was shown a customer by an agreement (共享使用记录)." })
@Entity("sharing_use")
@Index("sharing_use_agreement", ["agreementId", "at", "id"])
export class SharingUse {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  agreementId!: string;

  @Field(() => ID, { description: "Whom they were shown: the customer's id (客户)." })
  @Column("text")
  customerId!: string;

  @Field(() => String, { description: "Who was (使用人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When (时间)." })
  @Column("timestamptz")
  at!: Date;
}
