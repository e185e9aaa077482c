import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../entities/case.js";
import { CasePromise } from "../entities/case-promise.js";
import { Employee } from "../entities/employee.js";
import type { ServiceContext } from "../loaders/index.js";
import { employeeOf } from "./employee-of.js";

/** Who stands behind a promise, and in which case. */
@Resolver(() => CasePromise)
export class CasePromiseResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Who promised it; null for an application (承诺人)." })
  by(@Root() { actor }: CasePromise): Employee | null {
    return employeeOf(actor);
  }

  @FieldResolver(() => Case, { nullable: true, description: "The case (工单)." })
  case(@Root() { caseId }: CasePromise, @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return loaders.caseById.load(caseId);
  }
}
