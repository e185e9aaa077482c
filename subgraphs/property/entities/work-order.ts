import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { ServiceLine } from "./service-line.js";
import { Versioned } from "./versioned.js";
import { WarrantyComponent } from "./warranty-component.js";

/** How far a work order has come. */
export enum WorkOrderState {
  RAISED = "RAISED",
  DISPATCHED = "DISPATCHED",
  ACCEPTED = "ACCEPTED",
  DONE = "DONE",
  RATED = "RATED",
  CANCELLED = "CANCELLED",
}
registerEnumType(WorkOrderState, {
  name: "WorkOrderState",
  description: "How far a work order has come (工单状态).",
  valuesConfig: {
    RAISED: { description: "Somebody asked for it (待派单)." },
    DISPATCHED: { description: "Somebody was given it (已派单)." },
    ACCEPTED: { description: "The one who was given it has taken it on (已接单)." },
    DONE: { description: "The work is done (已完成)." },
    RATED: { description: "The customer has said how well (已评价)." },
    CANCELLED: { description: "It will not be done (已取消)." },
  },
});

/** A piece of work that property management does, for a customer or on its own account. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A piece of work for property management (工单)." })
@Entity("work_order")
@Index("work_order_project_code_raised_at", ["projectCode", "raisedAt"])
@Index("work_order_raised_at_id", ["raisedAt", "id"])
export class WorkOrder extends Versioned {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "The code of the project that it is done in, as in DL-01 (项目代码)." })
  @Column("text")
  projectCode!: string;

  @Index("work_order_unit_id")
  @Column("text", { nullable: true })
  unitId!: string | null;

  /** A case of the service department, where the work follows from one. No foreign key: it lives in another database. */
  @Index("work_order_case_id")
  @Column("text", { nullable: true })
  caseId!: string | null;

  /** A handle of the customer. No foreign key: the person lives in another database. */
  @Index("work_order_customer_handle")
  @Column("text", { nullable: true })
  customerHandle!: string | null;

  @Field(() => ServiceLine, { description: "The service line that it is for (服务条线)." })
  @Column("text")
  serviceLine!: ServiceLine;

  @Field(() => WarrantyComponent, { nullable: true, description: "The part of the building concerned (保修部位)." })
  @Column("text", { nullable: true })
  component!: WarrantyComponent | null;

  @Field(() => String, { description: "What is to be done, in one line (标题)." })
  @Column("text")
  title!: string;

  @Field(() => String, { nullable: true, description: "What is to be done, at length (描述)." })
  @Column("text", { nullable: true })
  description!: string | null;

  @Field(() => WorkOrderState, { description: "How far it has come (状态)." })
  @Column("text")
  state!: WorkOrderState;

  @Column("text")
  raisedById!: string;

  @Field(() => DateTime, { description: "When it was raised (提单时间)." })
  @Column("timestamptz", { default: () => "now()" })
  raisedAt!: Date;

  @Index("work_order_assignee_id")
  @Column("text", { nullable: true })
  assigneeId!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was last given to somebody (派单时间)." })
  @Column("timestamptz", { nullable: true })
  dispatchedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was taken on (接单时间)." })
  @Column("timestamptz", { nullable: true })
  acceptedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the work was done (完成时间)." })
  @Column("timestamptz", { nullable: true })
  doneAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What was done (处理结果)." })
  @Column("text", { nullable: true })
  result!: string | null;

  @Field(() => Int, { nullable: true, description: "How content the customer is, 1 to 5 (评分)." })
  @Column("int", { nullable: true })
  rating!: number | null;

  @Field(() => String, { nullable: true, description: "What the customer said of the work (评价)." })
  @Column("text", { nullable: true })
  ratingComment!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was rated (评价时间)." })
  @Column("timestamptz", { nullable: true })
  ratedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was cancelled (取消时间)." })
  @Column("timestamptz", { nullable: true })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was cancelled (取消原因)." })
  @Column("text", { nullable: true })
  cancelReason!: string | null;
}
