import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CasePromiseState } from "./case-promise-state.js";

/** What a customer was promised. It is never withdrawn: one is careful to promise, and then keeps it. Requirements 001-24. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a customer was promised in a case, by whom and until when (客户承诺)." })
@Entity("case_promise")
@Index("case_promise_case", ["caseId"])
export class CasePromise {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => String, { description: "What was promised (承诺内容)." })
  @Column("text")
  text!: string;

  @Field(() => String, { description: "Who promised it: an employee's id, or an application's name (承诺人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When it was promised (承诺时间)." })
  @Column("timestamptz")
  madeAt!: Date;

  @Field(() => DateTime, { description: "Until when it is to be kept (兑现期限)." })
  @Column("timestamptz")
  dueAt!: Date;

  @Field(() => CasePromiseState, { description: "What became of it (承诺状态)." })
  @Column("text")
  state!: CasePromiseState;

  @Field(() => DateTime, { nullable: true, description: "When it was done, in time or late (兑现时间)." })
  @Column("timestamptz", { nullable: true })
  fulfilledAt!: Date | null;
}
