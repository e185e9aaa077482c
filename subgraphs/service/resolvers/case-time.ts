import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../entities/case.js";
import { CaseAlarm } from "../entities/case-alarm.js";
import { CaseClock } from "../entities/case-clock.js";
import { CasePause } from "../entities/case-pause.js";
import type { ServiceContext } from "../loaders/index.js";

/** What time does to a case. */
@Resolver(() => Case)
export class CaseTimeResolver {
  @FieldResolver(() => [CaseClock], { description: "Its clocks, those that ended too, at most 1,000 (工单时限)." })
  clocks(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CaseClock[]> {
    return loaders.clocksByCase.load(id);
  }

  @FieldResolver(() => [CasePause], { description: "When its clocks stood still, at most 1,000 (暂停记录)." })
  pauses(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CasePause[]> {
    return loaders.pausesByCase.load(id);
  }

  @FieldResolver(() => [CaseAlarm], { description: "What its clocks told, at most 1,000 (时限提醒)." })
  alarms(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CaseAlarm[]> {
    return loaders.alarmsByCase.load(id);
  }
}
