import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime, Fen, LocalDate } from "../../shared/scalars.js";
import { DealState } from "./deal-state.js";

/** A home that is being bought, from the deposit to the keys; each step has its day, and none goes back. Section 5.4. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A home that is being bought, from the deposit to the keys (成交)." })
@Entity("deal")
@Index("deal_customer", ["customerHandle", "subscribedOn"])
@Index("deal_project", ["projectCode", "subscribedOn"])
@Index("deal_consultant", ["consultantId", "subscribedOn"])
@Index("deal_subscribed", ["subscribedOn", "id"])
@Index("deal_unit", ["unitId", "subscribedOn"])
@Index("deal_opportunity", ["opportunityId"])
export class Deal {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  /** A handle of the customer. No foreign key: the person lives in another database. */
  @Column("text")
  customerHandle!: string;

  @Column("text")
  projectCode!: string;

  @Column("text", { nullable: true })
  opportunityId!: string | null;

  @Column("text")
  consultantId!: string;

  @Column("text")
  unitId!: string;

  @Field(() => DealState, { description: "How far it has come (阶段)." })
  @Column("text")
  state!: DealState;

  @Field(() => Fen, { description: "The price, in fen (成交价)." })
  @Column("bigint")
  price!: number;

  @Field(() => Fen, { description: "The deposit, in fen (定金)." })
  @Column("bigint")
  deposit!: number;

  @Field(() => LocalDate, { description: "When the deposit was paid (认购日期)." })
  @Column("date")
  subscribedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: "When the contract was signed (签约日期)." })
  @Column("date", { nullable: true })
  signedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "When it was signed in the city's system (网签日期)." })
  @Column("date", { nullable: true })
  onlineSignedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "When it was filed (备案日期)." })
  @Column("date", { nullable: true })
  filedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "When the whole price had arrived (回款日期)." })
  @Column("date", { nullable: true })
  paidOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "When the home was handed over (交付日期)." })
  @Column("date", { nullable: true })
  deliveredOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "When the deal was called off (退房日期)." })
  @Column("date", { nullable: true })
  cancelledOn!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was called off (退房原因)." })
  @Column("text", { nullable: true })
  cancelReason!: string | null;

  @Field(() => DateTime, { description: "When it was written down (登记时间)." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
