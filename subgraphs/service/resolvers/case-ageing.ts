import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Case } from "../entities/case.js";
import { CaseState } from "../entities/case-state.js";

/** How long a case has lain. */
@Resolver(() => Case)
export class CaseAgeingResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "For how many whole minutes it has been received and not taken on; null once it was (未受理时长, 分钟).",
  })
  unhandledMinutes(@Root() { state, receivedAt }: Case): number | null {
    if (state !== CaseState.OPEN) return null;
    return Math.floor((Date.now() - receivedAt.getTime()) / 60_000);
  }
}
