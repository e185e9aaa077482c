import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { CaseAlarm } from "../entities/case-alarm.js";
import { Employee } from "../entities/employee.js";
import { CaseAlarmOrder } from "../loaders/case-alarm-order.js";
import type { ServiceContext } from "../loaders/index.js";

const CaseAlarmConnection = connectionOf(CaseAlarm, "CaseAlarm");

/** For what an employee is called. */
@Resolver(() => Employee)
export class EmployeeAlarmsResolver {
  @FieldResolver(() => CaseAlarmConnection, {
    nullable: true,
    description: "The alarms of clocks that call this employee (时限提醒).",
  })
  caseAlarms(
    @Root() { id }: Employee,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("orderBy", () => CaseAlarmOrder, { defaultValue: CaseAlarmOrder.RAISED_DESC, description: "In which order." })
    orderBy: CaseAlarmOrder,
    @Asked(() => CaseAlarm) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<CaseAlarm>> {
    return loaders.alarms.by("recipientId", [id], { page, orderBy, only });
  }
}
