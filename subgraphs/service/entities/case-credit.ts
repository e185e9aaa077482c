import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CreditKind } from "./credit-kind.js";

/** A praise or an accepted suggestion, put down to an employee and to the customer. It is only ever added. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A praise or an accepted suggestion, put down to an employee and to its customer (嘉奖)." })
@Entity("case_credit")
@Unique("case_credit_once", ["caseId", "employeeId"])
@Index("case_credit_employee", ["employeeId", "at", "id"])
@Index("case_credit_customer", ["customerHandle", "at", "id"])
export class CaseCredit {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CreditKind, { description: "With what (嘉奖类型)." })
  @Column("text")
  kind!: CreditKind;

  @Column("text")
  employeeId!: string;

  /** Who praised, or suggested. */
  @Column("text")
  customerHandle!: string;

  @Field(() => String, { description: "What for (说明)." })
  @Column("text")
  note!: string;

  /** Who put it down: an employee, or the name of an application. */
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When (时间)." })
  @Column("timestamptz")
  at!: Date;
}
