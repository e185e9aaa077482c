import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../entities/case.js";
import { Survey } from "../entities/survey.js";
import type { ServiceContext } from "../loaders/index.js";

/** What surveys add to a case. */
@Resolver(() => Case)
export class CaseSurvey {
  @FieldResolver(() => Survey, {
    nullable: true,
    description: "What its customer was asked about it, once (满意度调查).",
  })
  async survey(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<Survey | null> {
    return (await loaders.surveysByCase.load(id))[0] ?? null;
  }
}
