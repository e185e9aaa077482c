import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../entities/case.js";
import { CaseAlarm } from "../entities/case-alarm.js";
import { CaseClock } from "../entities/case-clock.js";
import { Employee } from "../entities/employee.js";
import type { ServiceContext } from "../loaders/index.js";

/** Whose alarm it is, and whom it calls. */
@Resolver(() => CaseAlarm)
export class CaseAlarmResolver {
  @FieldResolver(() => Case, { nullable: true, description: "The case (工单)." })
  case(@Root("caseId") caseId: CaseAlarm["caseId"], @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return loaders.caseById.load(caseId);
  }

  @FieldResolver(() => CaseClock, {
    nullable: true,
    description: "The clock that told it; null for an emergency (时限).",
  })
  async clock(
    @Root("clockId") clockId: CaseAlarm["clockId"],
    @Ctx() { loaders }: ServiceContext,
  ): Promise<CaseClock | null> {
    return clockId === null ? null : loaders.clockById.load(clockId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Whom it calls; null when nobody was named for the department (接收人).",
  })
  recipient(@Root("recipientId") recipientId: CaseAlarm["recipientId"]): Employee | null {
    return recipientId === null ? null : { id: recipientId };
  }
}
