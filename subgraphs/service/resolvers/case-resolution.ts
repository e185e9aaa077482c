import { FieldResolver, Resolver, Root } from "type-graphql";
import { CaseResolution } from "../entities/case-resolution.js";
import { Employee } from "../entities/employee.js";
import { employeeOf } from "./employee-of.js";

/** Who stands behind a resolution. */
@Resolver(() => CaseResolution)
export class CaseResolutionResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Who resolved it; null for an application (处理人)." })
  resolvedBy(@Root() { resolvedById }: CaseResolution): Employee | null {
    return employeeOf(resolvedById);
  }
}
