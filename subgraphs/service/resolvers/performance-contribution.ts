import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../entities/case.js";
import { PerformanceContribution } from "../entities/performance-contribution.js";
import type { ServiceContext } from "../loaders/index.js";

/** What a contribution was counted from. */
@Resolver(() => PerformanceContribution)
export class PerformanceContributionResolver {
  @FieldResolver(() => Case, { nullable: true, description: "The case (工单)." })
  case(@Root() { caseId }: PerformanceContribution, @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return loaders.caseById.load(caseId);
  }
}
