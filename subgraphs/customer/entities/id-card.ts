import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { Department } from "./registration.js";

/** How far a customer's card has come. */
export enum IdCardState {
  PENDING = "PENDING",
  ACTIVE = "ACTIVE",
  SUSPENDED = "SUSPENDED",
  VOID = "VOID",
  REDIRECT = "REDIRECT",
}
registerEnumType(IdCardState, {
  name: "IdCardState",
  description: "How far a customer's card has come (身份证状态).",
  valuesConfig: {
    PENDING: { description: "Issued by sales, not yet usable (待激活)." },
    ACTIVE: { description: "Activated by the project's property team: usable (已激活)." },
    SUSPENDED: { description: "Not usable for now (已停用)." },
    VOID: { description: "Not usable any more (已作废)." },
    REDIRECT: { description: "Its holder turned out to have another card, which counts (已并入另一张)." },
  },
});

/** A customer's card: issued by sales at the first contact, activated by property management. Requirements 000-01, 000-02. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A customer's card, one alive for each person in the whole group (客户身份证)." })
@Entity("id_card")
@Index(["issuedBy", "issuedAt", "id"])
export class IdCard {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "The number printed on it: KH, nine digits and a check digit (卡号)." })
  @Column("text", { unique: true })
  cardNo!: string;

  /** The handle under which it was issued: it stays with it through merges and splits. */
  @Column("text")
  customerHandle!: string;

  /** Whom that handle leads to now. */
  @Index()
  @Column("text")
  customerId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => IdCardState, { description: "How far it has come (状态)." })
  @Column("text", { default: IdCardState.PENDING })
  state!: IdCardState;

  @Column("text")
  issuedBy!: string;

  @Field(() => Department, { description: "The department that issued it (建卡部门)." })
  @Column("text")
  issuedDepartment!: Department;

  @Field(() => DateTime, { description: "When it was issued (建卡时间)." })
  @Column("timestamptz", { default: () => "now()" })
  issuedAt!: Date;

  @Column("text", { nullable: true })
  activatedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was last activated (激活时间)." })
  @Column("timestamptz", { nullable: true })
  activatedAt!: Date | null;

  @Column("text", { nullable: true })
  suspendedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was last suspended (停用时间)." })
  @Column("timestamptz", { nullable: true })
  suspendedAt!: Date | null;

  @Column("text", { nullable: true })
  voidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was made void (作废时间)." })
  @Column("timestamptz", { nullable: true })
  voidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was suspended or made void (原因)." })
  @Column("text", { nullable: true })
  reason!: string | null;

  /** What it goes back to when its holder and the other card's turn out to be two after all. */
  @Column("text", { nullable: true })
  stateBeforeRedirect!: IdCardState | null;

  @Column("text", { nullable: true })
  redirectsTo!: string | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
