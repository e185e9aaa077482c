import { FieldResolver, Float, Resolver, Root } from "type-graphql";
import { causesOf } from "../actions/causes-of.js";
import { DepartmentFeedback } from "../entities/department-feedback.js";

/** What the causes of a department's cases tell, beside the usual. */
@Resolver(() => DepartmentFeedback)
export class DepartmentFeedbackResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: "Which part of the named causes is communication, 0 to 1; null when none was named (沟通原因占比).",
  })
  communicationShare(@Root() feedback: DepartmentFeedback): number | null {
    return causesOf(feedback)?.share ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: "How far that part lies above the usual two thirds; below them it is negative (与2/3基准的差).",
  })
  communicationOverUsual(@Root() feedback: DepartmentFeedback): number | null {
    return causesOf(feedback)?.overUsual ?? null;
  }
}
