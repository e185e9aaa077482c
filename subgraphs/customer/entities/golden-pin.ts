import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { GoldenField } from "./golden-field.js";

/** That a person decided which registration's value holds in a field. It follows the registration through merges and splits. */
@ObjectType({ description: "That somebody decided which registration's value holds in a field (人工指定取值)." })
@Entity("golden_pin")
export class GoldenPin {
  @PrimaryColumn("text")
  id!: string;

  @Index()
  @Column("text")
  registrationId!: string;

  @Field(() => GoldenField, { description: "The field (字段)." })
  @Column("text")
  field!: GoldenField;

  @Field(() => String, { description: "Why (理由)." })
  @Column("text")
  reason!: string;

  @Field(() => String, { description: "Who decided (指定人)." })
  @Column("text")
  pinnedBy!: string;

  @Field(() => DateTime, { description: "When (指定时间)." })
  @Column("timestamptz", { default: () => "clock_timestamp()" })
  pinnedAt!: Date;

  @Column("text", { nullable: true })
  removedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  removedAt!: Date | null;
}
