import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { suggestOwners } from "../actions/suggest-owners.js";
import { Case } from "../entities/case.js";
import { DispatchMode } from "../entities/dispatch-mode.js";
import { Employee } from "../entities/employee.js";
import { OwnerSuggestion } from "../entities/owner-suggestion.js";
import type { ServiceContext } from "../loaders/index.js";

/** Whom a suggestion names. */
@Resolver(() => OwnerSuggestion)
export class OwnerSuggestionResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Who could answer for it (员工)." })
  employee(@Root() { employeeId }: OwnerSuggestion): Employee {
    return { id: employeeId };
  }
}

/** To whom a case might be given. */
@Resolver(() => Case)
export class CaseOwnerSuggestions {
  @FieldResolver(() => [OwnerSuggestion], {
    nullable: true,
    description: "Who else of its department could answer for it, the best first, at most five (派单建议).",
  })
  ownerSuggestions(
    @Root() matter: Case,
    @Arg("by", () => DispatchMode, { defaultValue: DispatchMode.SUITED, description: "By what they are put in order." })
    by: DispatchMode,
    @Ctx() context: ServiceContext,
  ): Promise<OwnerSuggestion[]> {
    return suggestOwners(matter, by, context);
  }
}
