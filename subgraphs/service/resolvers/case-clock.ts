import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseClock } from "../entities/case-clock.js";
import { CaseClockState } from "../entities/case-clock-state.js";
import { Employee } from "../entities/employee.js";
import { ServicePolicy } from "../entities/service-policy.js";
import type { ServiceContext } from "../loaders/index.js";
import { employeeOf } from "./employee-of.js";

/** By what a clock goes, and whether it has run out. */
@Resolver(() => CaseClock)
export class CaseClockResolver {
  @FieldResolver(() => ServicePolicy, {
    nullable: true,
    description: "The version of the policy that it goes by (服务时限标准).",
  })
  policy(@Root() { policyId }: CaseClock, @Ctx() { loaders }: ServiceContext): Promise<ServicePolicy | null> {
    return loaders.policyById.load(policyId);
  }

  @FieldResolver(() => Boolean, { description: "Whether it ran out, whatever came afterwards (是否超时)." })
  isOverdue(@Root() { state, dueAt }: CaseClock): boolean {
    return state === CaseClockState.MISSED || (state === CaseClockState.RUNNING && dueAt < new Date());
  }

  @FieldResolver(() => Boolean, { description: "Whether its end was set by hand; the log says why (是否人工调整)." })
  isOverridden(@Root() { overriddenBy }: CaseClock): boolean {
    return overriddenBy !== null;
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who set its end by hand; null for nobody or an application (调整人).",
  })
  overriddenBy(@Root() { overriddenBy }: CaseClock): Employee | null {
    return overriddenBy === null ? null : employeeOf(overriddenBy);
  }
}
