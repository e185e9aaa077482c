import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/scalars.js";
import { CaseRootCause } from "./case-root-cause.js";

/** How a case was resolved; kept in the case's own row, and gone from it (not from the log) when the case is reopened. */
@ObjectType({ description: "How a case was put right or answered (处理结果)." })
export class CaseResolution {
  @Field(() => String, { description: "What was done or answered (处理结果)." })
  text!: string;

  @Field(() => CaseRootCause, { nullable: true, description: "What was at the bottom of it, if known (根本原因)." })
  rootCause!: CaseRootCause | null;

  resolvedById!: string;

  @Field(() => DateTime, { description: "When (解决时间)." })
  resolvedAt!: Date;
}
