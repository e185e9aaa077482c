import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";

/** Why a registration went to another customer. */
export enum MembershipCause {
  REGISTERED = "REGISTERED",
  CORRECTED = "CORRECTED",
  IMPORTED = "IMPORTED",
  MATCHED = "MATCHED",
  MERGED = "MERGED",
  SPLIT = "SPLIT",
  REVIEWED = "REVIEWED",
  UNDONE = "UNDONE",
}
registerEnumType(MembershipCause, {
  name: "MembershipCause",
  description: "Why a registration went to another customer (归属变更原因).",
  valuesConfig: {
    REGISTERED: { description: "A new registration showed it (新登记)." },
    CORRECTED: { description: "A registration was corrected (登记修改)." },
    IMPORTED: { description: "An import showed it (导入)." },
    MATCHED: { description: "All registrations were matched anew (重新匹配)." },
    MERGED: { description: "Somebody merged customers (人工合并)." },
    SPLIT: { description: "Somebody split a customer (人工拆分)." },
    REVIEWED: { description: "Somebody answered a question of the review queue (人工审核)." },
    UNDONE: { description: "Somebody took a decision back (撤销决定)." },
  },
});

/** That a registration was a customer's for a time that is over. Where it is now, its own row says. */
@ObjectType({ description: "That a registration was a customer's for a time that is over (归属历史)." })
@Entity("membership")
@Index(["registrationId", "until"])
@Index(["customerId", "until"])
export class Membership {
  @PrimaryColumn("bigint", { generated: "identity", generatedIdentity: "ALWAYS" })
  id!: number;

  @Column("text")
  registrationId!: string;

  @Field(() => ID, { description: "The customer that it was part of, by the id of then (当时归属客户)." })
  @Column("text")
  customerId!: string;

  @Field(() => DateTime, { description: "From when on it was that customer's (起)." })
  @Column("timestamptz")
  since!: Date;

  @Field(() => DateTime, { description: "When it went to another one (止)." })
  @Column("timestamptz")
  until!: Date;

  @Field(() => MembershipCause, { description: "Why it went (原因)." })
  @Column("text")
  cause!: MembershipCause;

  @Field(() => String, { nullable: true, description: "Who did it; null for the matcher (操作人)." })
  @Column("text", { nullable: true })
  actor!: string | null;

  @Column("text", { nullable: true })
  decisionId!: string | null;
}
