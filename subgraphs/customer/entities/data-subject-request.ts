import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { DepartmentReceipt } from "../../shared/privacy/department-receipt.js";
import { RequestKind } from "../../shared/privacy/request-kind.js";
import { DateTime, LocalDate } from "../../shared/scalars.js";
import { StatementWay } from "./consent.js";
import { GoldenField } from "./golden-field.js";
import { Purpose } from "./purpose.js";
import { RequestState } from "./request-state.js";

/** What a person asks of the own data, and how far it is. PIPL articles 44 to 50. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a person asks of the own data (个人信息请求)." })
@Entity("data_subject_request")
@Index("data_subject_request_due", ["dueOn", "id"])
export class DataSubjectRequest {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  /** The person, by the registration that founded the customer. */
  @Column("text")
  customerHandle!: string;

  /** The person's registrations: when it was written down, then when it was accepted. */
  @Column("text", { array: true })
  registrationIds!: string[];

  /** Every handle of the person as of its acceptance: what departments carry out. */
  @Column("text", { array: true })
  frozenHandles!: string[];

  @Field(() => RequestKind, { description: "What is asked (请求类型)." })
  @Column("text")
  kind!: RequestKind;

  @Field(() => [GoldenField], { description: "Of a correction: what is wrong (更正字段)." })
  @Column("text", { array: true })
  fields!: GoldenField[];

  @Field(() => [Purpose], {
    description: "Of a restriction: what the data is not to be used for; none for all (限制目的).",
  })
  @Column("text", { array: true })
  purposes!: Purpose[];

  @Field(() => StatementWay, { description: "How the person asked (提出方式)." })
  @Column("text")
  through!: StatementWay;

  @Field(() => RequestState, { description: "How far it is (状态)." })
  @Column("text")
  state!: RequestState;

  @Field(() => DateTime, { description: "When it was written down (受理时间)." })
  @Column("timestamptz")
  receivedAt!: Date;

  @Field(() => LocalDate, { description: "Until when it is to be answered: thirty days (答复期限)." })
  @Column("date")
  dueOn!: string;

  @Field(() => String, { description: "Who wrote it down: an employee's id (受理人)." })
  @Column("text")
  recordedBy!: string;

  @Field(() => String, { nullable: true, description: "Who decided, having checked who asks (决定人)." })
  @Column("text", { nullable: true })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When (决定时间)." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was refused; the person is told (拒绝理由)." })
  @Column("text", { nullable: true })
  refusalReason!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the last department was done (办结时间)." })
  @Column("timestamptz", { nullable: true })
  doneAt!: Date | null;

  /** Of a deletion: whether a contract goes on, for which alone the person is still served. */
  @Column("boolean", { default: false })
  stillServed!: boolean;

  /** The receipts, by department. */
  @Column("jsonb", { default: {} })
  receiptsGiven!: Readonly<Record<string, DepartmentReceipt>>;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
