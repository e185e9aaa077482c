import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseEmergency } from "../entities/case-emergency.js";
import { Employee } from "../entities/employee.js";
import { EmergencyPlan } from "../entities/emergency-plan.js";
import type { ServiceContext } from "../loaders/index.js";
import { employeeOf } from "./employee-of.js";

/** What was started in an emergency, and who knows of it. */
@Resolver(() => CaseEmergency)
export class CaseEmergencyResolver {
  @FieldResolver(() => EmergencyPlan, { nullable: true, description: "The plan as it is now (紧急预案)." })
  plan(@Root() { planId }: CaseEmergency, @Ctx() { loaders }: ServiceContext): Promise<EmergencyPlan | null> {
    return loaders.emergencyPlanById.load(planId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "The executive who was told; null when nobody was named (通知人).",
  })
  told(@Root() { toldId }: CaseEmergency): Employee | null {
    return toldId === null ? null : { id: toldId };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Whose word set it off, if an employee's (启动人)." })
  starter(@Root() { actor }: CaseEmergency): Employee | null {
    return employeeOf(actor);
  }
}
