import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { emergencyPlanSave, EmergencyPlanSaveInput } from "../actions/emergency-plan-save.js";
import { emergencyPlanStart, EmergencyPlanStartInput } from "../actions/emergency-plan-start.js";
import { Case } from "../entities/case.js";
import { CaseEmergency } from "../entities/case-emergency.js";
import { EmergencyPlan } from "../entities/emergency-plan.js";
import type { ServiceContext } from "../loaders/index.js";

const EmergencyPlanConnection = connectionOf(EmergencyPlan, "EmergencyPlan");
const EmergencyPlanSavePayload = payloadOf("EmergencyPlanSavePayload", "plan", EmergencyPlan);
const EmergencyPlanStartPayload = payloadOf("EmergencyPlanStartPayload", "case", Case);

/** What is done when something serious is told. */
@Resolver(() => Case)
export class EmergencyPlanResolver {
  @Query(() => EmergencyPlanConnection, {
    nullable: true,
    description: "The emergency plans that hold everywhere or in the caller's projects, by code (紧急预案列表).",
  })
  emergencyPlans(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<EmergencyPlan>> {
    return loaders.emergencyPlans.all({ page, orderBy: "CODE_ASC" });
  }

  @FieldResolver(() => [CaseEmergency], { description: "The emergency plans that were started for it (启动的预案)." })
  emergencies(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CaseEmergency[]> {
    return loaders.emergenciesByCase.load(id);
  }

  @Mutation(() => EmergencyPlanSavePayload, {
    nullable: true,
    description: "Writes an emergency plan, new or otherwise (维护紧急预案).",
  })
  emergencyPlanSave(
    @Arg("input", () => EmergencyPlanSaveInput, { description: "The plan." }) input: EmergencyPlanSaveInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"plan", EmergencyPlan>> {
    return emergencyPlanSave(input, context);
  }

  @Mutation(() => EmergencyPlanStartPayload, {
    nullable: true,
    description: "Starts an emergency plan for a case by hand (启动紧急预案).",
  })
  emergencyPlanStart(
    @Arg("input", () => EmergencyPlanStartInput, { description: "Which, and why." }) input: EmergencyPlanStartInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return emergencyPlanStart(input, context);
  }
}
