import { Args, Resolver, Root, Subscription } from "type-graphql";
import { caseChanges, ChangesAsked } from "../actions/case-changes.js";
import { CaseChange } from "../entities/case-change.js";
import type { ServiceContext } from "../loaders/index.js";

/** What can be listened to of cases. */
@Resolver(() => CaseChange)
export class CaseChangeResolver {
  @Subscription(() => CaseChange, {
    nullable: true,
    description:
      "Every change of the cases that the caller sees, as it happens; all that is named must fit (工单动态).",
    subscribe: ({ args, context }) => caseChanges(args as ChangesAsked, context as ServiceContext),
  })
  caseChanged(@Root() change: CaseChange | Error, @Args(() => ChangesAsked) _asked: ChangesAsked): CaseChange {
    if (change instanceof Error) throw change;
    return change;
  }
}
