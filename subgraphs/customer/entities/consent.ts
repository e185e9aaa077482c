import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { Purpose } from "./purpose.js";

/** What a person said. */
export enum ConsentState {
  GIVEN = "GIVEN",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(ConsentState, {
  name: "ConsentState",
  description: "What a person said of a purpose (同意状态).",
  valuesConfig: {
    GIVEN: { description: "Yes (同意)." },
    WITHDRAWN: { description: "No, or no longer (拒绝或撤回)." },
  },
});

/** How a person said it. */
export enum StatementWay {
  IN_PERSON = "IN_PERSON",
  PAPER = "PAPER",
  PHONE = "PHONE",
  ONLINE = "ONLINE",
}
registerEnumType(StatementWay, {
  name: "StatementWay",
  description: "How a person said something (表达方式).",
  valuesConfig: {
    IN_PERSON: { description: "To somebody of ours (当面)." },
    PAPER: { description: "In writing (书面)." },
    PHONE: { description: "By phone (电话)." },
    ONLINE: { description: "In an application, WeChat or by e-mail (线上)." },
  },
});

/**
 * That a person said yes or no to a purpose: only ever added. It hangs on every registration that the person had then, so that each
 * keeps it through merges and splits. PIPL articles 14 and 15.
 */
@ObjectType({ description: "That a person said yes or no to a use of their data; never changed (同意记录)." })
@Entity("consent")
@Index("consent_said", ["at", "id"])
export class Consent {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  /** The person's registrations when it was said. */
  @Column("text", { array: true })
  registrationIds!: string[];

  @Field(() => Purpose, { description: "To what (目的)." })
  @Column("text")
  purpose!: Purpose;

  @Field(() => ConsentState, { description: "Yes or no (同意状态)." })
  @Column("text")
  state!: ConsentState;

  @Field(() => Int, { description: "The version of the notice that held then (告知版本)." })
  @Column("int")
  noticeNumber!: number;

  @Field(() => StatementWay, { description: "How it was said (表达方式)." })
  @Column("text")
  through!: StatementWay;

  @Field(() => String, { description: "Who wrote it down: an employee's id, or an application's name (记录人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When (时间)." })
  @Column("timestamptz")
  at!: Date;
}
