import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { GoldenField } from "./golden-field.js";

/** What customers are shared for. */
export enum SharingPurpose {
  RECOMMEND_HOMES = "RECOMMEND_HOMES",
  SERVE_CUSTOMERS = "SERVE_CUSTOMERS",
  CARE_FOR_OWNERS = "CARE_FOR_OWNERS",
}
registerEnumType(SharingPurpose, {
  name: "SharingPurpose",
  description: "What customers are shared for (共享目的).",
  valuesConfig: {
    RECOMMEND_HOMES: { description: "To recommend homes of the other project (联动销售)." },
    SERVE_CUSTOMERS: { description: "To answer people who come to the other project (跨项目服务)." },
    CARE_FOR_OWNERS: { description: "To invite and look after owners together (业主关怀)." },
  },
});

/** By what right; what rests on each person's own consent cannot be agreed on between projects. PIPL articles 20, 21 and 23. */
export enum SharingBasis {
  SAME_LEGAL_ENTITY = "SAME_LEGAL_ENTITY",
  JOINT_PROCESSORS = "JOINT_PROCESSORS",
  ENTRUSTED = "ENTRUSTED",
}
registerEnumType(SharingBasis, {
  name: "SharingBasis",
  description: "By what right customers are shared (共享依据).",
  valuesConfig: {
    SAME_LEGAL_ENTITY: { description: "One company runs both projects (同一法人)." },
    JOINT_PROCESSORS: { description: "Two companies agreed to decide together, PIPL article 20 (共同处理)." },
    ENTRUSTED: { description: "One company works on the other's behalf, PIPL article 21 (委托处理)." },
  },
});

/** How far an agreement has come. */
export enum SharingState {
  PROPOSED = "PROPOSED",
  EFFECTIVE = "EFFECTIVE",
  REVOKED = "REVOKED",
}
registerEnumType(SharingState, {
  name: "SharingState",
  description: "How far an agreement has come (协议状态).",
  valuesConfig: {
    PROPOSED: { description: "One side has said yes (待对方同意)." },
    EFFECTIVE: { description: "Both sides have: it holds until its end (生效)." },
    REVOKED: { description: "One side took it back: it holds no longer (已撤销)." },
  },
});

/** That one project shows its customers to another. Requirements 004-36. */
@ObjectType({
  description: "That one project shows its customers to another, for a purpose and for a time (共享协议).",
})
@Entity("sharing_agreement")
@Index("sharing_agreement_proposed", ["proposedAt", "id"])
@Index("sharing_agreement_sides", ["toProject", "fromProject"])
export class SharingAgreement {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  fromProject!: string;

  @Column("text")
  toProject!: string;

  @Field(() => SharingPurpose, { description: "What for (目的)." })
  @Column("text")
  purpose!: SharingPurpose;

  @Field(() => [GoldenField], { description: "The fields that are shown, masked; no others are (字段)." })
  @Column("text", { array: true })
  fields!: GoldenField[];

  @Field(() => SharingBasis, { description: "By what right (依据)." })
  @Column("text")
  basis!: SharingBasis;

  @Field(() => DateTime, { description: "Until when it holds, if nobody revokes it (有效期至)." })
  @Column("timestamptz")
  until!: Date;

  @Field(() => SharingState, { description: "How far it has come (状态)." })
  @Column("text")
  state!: SharingState;

  /** The project whose side has said yes first. */
  @Column("text")
  proposedFor!: string;

  @Field(() => String, { description: "Who proposed it (提出人)." })
  @Column("text")
  proposedBy!: string;

  @Field(() => DateTime, { description: "When (提出时间)." })
  @Column("timestamptz")
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: "Who said yes for the other side (同意人)." })
  @Column("text", { nullable: true })
  approvedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When (生效时间)." })
  @Column("timestamptz", { nullable: true })
  approvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who took it back (撤销人)." })
  @Column("text", { nullable: true })
  revokedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When (撤销时间)." })
  @Column("timestamptz", { nullable: true })
  revokedAt!: Date | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
