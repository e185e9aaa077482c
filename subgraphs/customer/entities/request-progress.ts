import { Field, ObjectType } from "type-graphql";
import { DepartmentReceipt } from "../../shared/privacy/department-receipt.js";

/** How far one department is with a request. */
@ObjectType({ description: "How far one department is with a request of a person (部门办理进度)." })
export class RequestProgress {
  @Field(() => String, { description: "The department, by its subgraph's name (部门)." })
  department!: string;

  @Field(() => DepartmentReceipt, { nullable: true, description: "What it did; null as long as it has not (回执)." })
  receipt!: DepartmentReceipt | null;
}
