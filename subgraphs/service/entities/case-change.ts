import { Field, ObjectType } from "type-graphql";
import { Case } from "./case.js";
import { CaseLogKind } from "./case-log-kind.js";

/** Something that happened to a case just now. */
@ObjectType({ description: "Something that happened to a case just now (工单动态)." })
export class CaseChange {
  @Field(() => CaseLogKind, { description: "What happened (动态类型)." })
  kind!: CaseLogKind;

  @Field(() => Case, { description: "The case as it is now (工单)." })
  case!: Case;
}
