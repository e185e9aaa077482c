import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/scalars.js";

/** Somebody who could answer for a case, and why. Requirements 000-41. */
@ObjectType({ description: "Somebody who could answer for a case, with what speaks for it (派单建议)." })
export class OwnerSuggestion {
  employeeId!: string;

  @Field(() => Int, {
    description:
      "How many of the project's latest thousand cases of the department the person resolved in this category (同类解决数).",
  })
  resolvedAlike!: number;

  @Field(() => Int, { description: "How many cases lie in the person's hands, in every project (在手工单数)." })
  openCases!: number;

  @Field(() => DateTime, { nullable: true, description: "When the person last got one of them (最近派单时间)." })
  lastGivenAt!: Date | null;

  @Field(() => Float, { description: "(1 + resolvedAlike) / (1 + openCases): more is more suited (适合度)." })
  suitability!: number;
}
