import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime, LocalDate } from "../../shared/scalars.js";
import { Versioned } from "./versioned.js";

/** How far a handover has come. */
export enum HandoverState {
  ANNOUNCED = "ANNOUNCED",
  APPOINTED = "APPOINTED",
  INSPECTED = "INSPECTED",
  HANDED_OVER = "HANDED_OVER",
  REFUSED = "REFUSED",
}
registerEnumType(HandoverState, {
  name: "HandoverState",
  description: "How far a handover has come (交付状态).",
  valuesConfig: {
    ANNOUNCED: { description: "The customer was told in writing (已通知)." },
    APPOINTED: { description: "A time to inspect the unit is agreed (已预约)." },
    INSPECTED: { description: "The customer has inspected the unit (已验房)." },
    HANDED_OVER: { description: "The customer has taken possession (已交付)." },
    REFUSED: { description: "The customer did not accept the unit (拒收)." },
  },
});

/** The handing over of a unit to the one who bought it: from the written notice to the transfer of possession. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "The handing over of a unit to the one who bought it (交付)." })
@Entity("handover")
@Index("handover_project_code_notice_at", ["projectCode", "noticeAt"])
export class Handover extends Versioned {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Index("handover_unit_id")
  @Column("text")
  unitId!: string;

  @Field(() => String, { description: "The code of the project that the unit belongs to, as in DL-01 (项目代码)." })
  @Column("text")
  projectCode!: string;

  /** A handle of the customer. No foreign key: the person lives in another database. */
  @Index("handover_customer_handle")
  @Column("text")
  customerHandle!: string;

  @Field(() => HandoverState, { description: "How far it has come (状态)." })
  @Column("text")
  state!: HandoverState;

  @Field(() => DateTime, { description: "When the written notice was given (交付通知时间)." })
  @Column("timestamptz")
  noticeAt!: Date;

  @Field(() => LocalDate, { description: "The day of handover that the notice names (通知交付日期)." })
  @Column("date")
  dueOn!: string;

  @Field(() => DateTime, { nullable: true, description: "The time agreed for the inspection (预约验房时间)." })
  @Column("timestamptz", { nullable: true })
  appointedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the customer last inspected the unit (验房时间)." })
  @Column("timestamptz", { nullable: true })
  inspectedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What the inspection found (验房记录)." })
  @Column("text", { nullable: true })
  findings!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The day on which possession passed (交付日期)." })
  @Column("date", { nullable: true })
  handedOverOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The day on which it was refused (拒收日期)." })
  @Column("date", { nullable: true })
  refusedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was refused (拒收原因)." })
  @Column("text", { nullable: true })
  refusalReason!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether we hold the reason for a proper one (理由是否正当)." })
  @Column("boolean", { nullable: true })
  refusalJustified!: boolean | null;

  @Column("text")
  announcedById!: string;

  @Column("text", { nullable: true })
  handedOverById!: string | null;
}
