import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { ServiceTier } from "./service-tier.js";

/** How a customer is served since when, and who said so. It is only ever added: the last one counts. Requirements 003-13. */
@ObjectType({ description: "How a customer is served since when, and who said so (客户服务等级)." })
@Entity("customer_tier")
@Index("customer_tier_handle", ["handle", "at", "id"])
export class CustomerTier {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  handle!: string;

  @Field(() => ServiceTier, { description: "How the customer is served (服务等级)." })
  @Column("text")
  tier!: ServiceTier;

  @Field(() => String, { description: "Why (原因)." })
  @Column("text")
  reason!: string;

  @Field(() => String, { description: "Who said so: an employee's id, or an application's name (设定人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "Since when (设定时间)." })
  @Column("timestamptz")
  at!: Date;
}
