import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../entities/case.js";
import { Employee } from "../entities/employee.js";
import { HandOff } from "../entities/hand-off.js";
import type { ServiceContext } from "../loaders/index.js";
import { employeeOf } from "./employee-of.js";

/** Whose hands a hand-off was between, and what went through them. */
@Resolver(() => HandOff)
export class HandOffResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Who answered for it until then (转出责任人)." })
  fromOwner(@Root() { fromOwnerId }: HandOff): Employee {
    return { id: fromOwnerId };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who answers for it since (转入责任人)." })
  toOwner(@Root() { toOwnerId }: HandOff): Employee {
    return { id: toOwnerId };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who handed it on; null for an application (操作人)." })
  by(@Root() { actor }: HandOff): Employee | null {
    return employeeOf(actor);
  }

  @FieldResolver(() => Case, { nullable: true, description: "The case that was handed on (工单)." })
  case(@Root() { caseId }: HandOff, @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return loaders.caseById.load(caseId);
  }
}
