import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime, Fen } from "../../shared/scalars.js";
import { ReferralState } from "./referral-state.js";

/** That one customer sent us another; who sends need not have bought. Requirements 000-07, 000-09. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "That one customer sent us another (老带新推荐)." })
@Entity("referral")
@Index("referral_referrer", ["referrerHandle", "createdAt"])
@Index("referral_referee", ["refereeHandle", "createdAt"])
@Index("referral_project", ["projectCode", "createdAt"])
@Index("referral_created", ["createdAt", "id"])
export class Referral {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  /** A handle of who sent. */
  @Column("text")
  referrerHandle!: string;

  /** A handle of who was sent. */
  @Column("text")
  refereeHandle!: string;

  @Column("text")
  projectCode!: string;

  @Column("text", { nullable: true })
  dealId!: string | null;

  @Field(() => ReferralState, { description: "How far it has come (状态)." })
  @Column("text")
  state!: ReferralState;

  @Field(() => Fen, { nullable: true, description: "What the referrer gets for it, in fen (奖励)." })
  @Column("bigint", { nullable: true })
  reward!: number | null;

  @Field(() => String, { nullable: true, description: "Why it does not count (驳回原因)." })
  @Column("text", { nullable: true })
  rejectReason!: string | null;

  @Field(() => DateTime, { description: "When the name was given (推荐时间)." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
