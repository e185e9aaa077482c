import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";

/** What was decided. */
export enum DecisionKind {
  SAME = "SAME",
  DIFFERENT = "DIFFERENT",
}
registerEnumType(DecisionKind, {
  name: "IdentityDecisionKind",
  description: "What was decided about registrations (认定).",
  valuesConfig: {
    SAME: { description: "All of them are one person (同一人)." },
    DIFFERENT: { description: "Nobody on the left is anybody on the right (不是同一人)." },
  },
});

/** What a person decided about registrations. It holds whatever the evidence says, until it is undone or a later one says otherwise. */
@ObjectType({
  description:
    "What a person decided about who is who; it holds until it is undone or a later one says otherwise (人工认定).",
})
@Entity("identity_decision")
@Index(["decidedAt", "id"])
export class IdentityDecision {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => DecisionKind, { description: "What was decided (认定)." })
  @Column("text")
  kind!: DecisionKind;

  /** Ids of registrations. Of a split: those that were taken out. */
  @Column("text", { array: true })
  leftIds!: string[];

  @Column("text", { array: true })
  rightIds!: string[];

  @Field(() => String, { description: "Why (理由)." })
  @Column("text")
  reason!: string;

  @Field(() => String, { description: "Who decided (认定人)." })
  @Column("text")
  decidedBy!: string;

  @Field(() => DateTime, { description: "When (认定时间)." })
  @Column("timestamptz", { default: () => "clock_timestamp()" })
  decidedAt!: Date;

  @Field(() => String, { nullable: true, description: "Who took it back (撤销人)." })
  @Column("text", { nullable: true })
  undoneBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was taken back (撤销时间)." })
  @Column("timestamptz", { nullable: true })
  undoneAt!: Date | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
