import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTime } from "../scalars.js";
import { ReceiptLine } from "./receipt-line.js";
import { RequestKind } from "./request-kind.js";

/** What a department did for a request: kept there under the request's id, so that it is done once however often it is asked for. */
@Directive("@shareable")
@ObjectType("RequestReceipt", { description: "What a department did for a request of a person (个人信息请求回执)." })
@Entity("department_receipt")
export class DepartmentReceipt {
  @Field(() => ID, { description: "The request (请求)." })
  @PrimaryColumn("text")
  requestId!: string;

  @Field(() => RequestKind, { description: "What was asked (请求类型)." })
  @Column("text")
  kind!: RequestKind;

  @Field(() => DateTime, { description: "When it was done (完成时间)." })
  @Column("timestamptz")
  carriedOutAt!: Date;

  @Field(() => [ReceiptLine], { description: "What was found, and what became of it (明细)." })
  @Column("jsonb")
  lines!: ReceiptLine[];

  @Field(() => [ID], {
    description: "The handles on which rows are kept: who they are must stay known (留存的客户标识).",
  })
  @Column("text", { array: true })
  keptHandles!: string[];
}
