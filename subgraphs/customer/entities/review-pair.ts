import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";

/** What has been answered to a question of the review queue. */
export enum ReviewState {
  OPEN = "OPEN",
  SAME = "SAME",
  DIFFERENT = "DIFFERENT",
  LATER = "LATER",
}
registerEnumType(ReviewState, {
  name: "ReviewState",
  description: "What has been answered to a question of the review queue (审核状态).",
  valuesConfig: {
    OPEN: { description: "Nothing yet (待审核)." },
    SAME: { description: "They are one person (同一人)." },
    DIFFERENT: { description: "They are two people (不是同一人)." },
    LATER: { description: "It was put off (稍后处理)." },
  },
});

/** Why two registrations were not linked, when it is not for want of weight. */
export enum Contradicted {
  ID_NUMBERS = "ID_NUMBERS",
  BIRTH_DATES_AND_NAMES = "BIRTH_DATES_AND_NAMES",
  TWINS = "TWINS",
  NAMES = "NAMES",
}
registerEnumType(Contradicted, {
  name: "IdentityContradiction",
  description: "Why registrations cannot be one person by themselves, however much else agrees (矛盾).",
  valuesConfig: {
    ID_NUMBERS: { description: "Two valid id numbers (证件号码不同)." },
    BIRTH_DATES_AND_NAMES: { description: "Two birth dates, and names that differ (出生日期和姓名不同)." },
    TWINS: { description: "One birth date, and names that differ in one character, as twins' do (双胞胎)." },
    NAMES: { description: "Names that differ, and little else agrees (姓名不同)." },
  },
});

/** Two registrations that may be one person: a question for people. */
@ObjectType({ description: "Two registrations that may be one person: a question for people (待审核的登记对)." })
@Entity("review_pair")
@Unique(["leftId", "rightId"])
@Index(["rightId"])
@Index(["weight", "id"])
export class ReviewPair {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  leftId!: string;

  @Column("text")
  rightId!: string;

  @Field(() => Float, { description: "How much speaks for one person: log2 of the odds (权重)." })
  @Column("double precision")
  weight!: number;

  @Field(() => Contradicted, { nullable: true, description: "What speaks against it, whatever the weight (矛盾)." })
  @Column("text", { nullable: true })
  contradiction!: Contradicted | null;

  @Field(() => ReviewState, { description: "What has been answered (状态)." })
  @Column("text", { default: ReviewState.OPEN })
  state!: ReviewState;

  @Field(() => DateTime, { description: "When the question came up (发现时间)." })
  @Column("timestamptz", { default: () => "now()" })
  foundAt!: Date;

  @Field(() => String, { nullable: true, description: "Who answered last (审核人)." })
  @Column("text", { nullable: true })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When (审核时间)." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @Column("text", { nullable: true })
  decisionId!: string | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
