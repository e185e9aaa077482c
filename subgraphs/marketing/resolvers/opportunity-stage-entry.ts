import { FieldResolver, Resolver, Root } from "type-graphql";
import { Employee } from "../entities/employee.js";
import { OpportunityStageEntry } from "../entities/opportunity-stage-entry.js";
import { employeeOf } from "./employee-of.js";

/** Who stands behind a line of an opportunity's history. */
@Resolver(() => OpportunityStageEntry)
export class OpportunityStageEntryResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Who said so; null for an application (操作人)." })
  by(@Root() { actor }: OpportunityStageEntry): Employee | null {
    return employeeOf(actor);
  }
}
