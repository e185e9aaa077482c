import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { likelyRepeats } from "../actions/likely-repeats.js";
import { Case } from "../entities/case.js";
import { LikelyRepeat } from "../entities/likely-repeat.js";
import type { ServiceContext } from "../loaders/index.js";

/** What a case seems to repeat. */
@Resolver(() => Case)
export class CaseRepeats {
  @Directive('@requires(fields: "customer { handles }")')
  @FieldResolver(() => [LikelyRepeat], {
    nullable: true,
    description:
      "Earlier cases of this customer, under any handle, or of this home that it seems to repeat, the most alike first (疑似重复工单).",
  })
  async likelyRepeats(@Root() matter: Case, @Ctx() { loaders }: ServiceContext): Promise<LikelyRepeat[]> {
    const handles = matter.handles ?? [matter.customerHandle];
    const earlier = await loaders.earlierCases.load({ handles, unitId: matter.unitId, before: matter.openedAt });
    return likelyRepeats(matter, handles, earlier);
  }
}
