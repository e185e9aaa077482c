import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../entities/case.js";
import { CaseLogEntry } from "../entities/case-log-entry.js";
import { Employee } from "../entities/employee.js";
import type { ServiceContext } from "../loaders/index.js";
import { employeeOf } from "./employee-of.js";

/** Who stands behind a line of a log, and whose log it is. */
@Resolver(() => CaseLogEntry)
export class CaseLogEntryResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Who did it; null for an application (操作人)." })
  by(@Root("actor") actor: CaseLogEntry["actor"]): Employee | null {
    return employeeOf(actor);
  }

  @FieldResolver(() => Case, { nullable: true, description: "The case whose log it belongs to (工单)." })
  case(@Root("caseId") caseId: CaseLogEntry["caseId"], @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return loaders.caseById.load(caseId);
  }
}
