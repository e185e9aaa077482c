import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { ServiceCalendar } from "../entities/service-calendar.js";
import { ServiceCalendarDay } from "../entities/service-calendar-day.js";
import type { ServiceContext } from "../loaders/index.js";
import { ServiceCalendarOrder } from "../loaders/service-calendar-order.js";

const ServiceCalendarConnection = connectionOf(ServiceCalendar, "ServiceCalendar");

/** What can be asked of calendars. */
@Resolver(() => ServiceCalendar)
export class ServiceCalendarResolver {
  @Query(() => ServiceCalendarConnection, {
    nullable: true,
    description: "The calendars that clocks count by (工作日历).",
  })
  serviceCalendars(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("orderBy", () => ServiceCalendarOrder, {
      defaultValue: ServiceCalendarOrder.CODE_ASC,
      description: "In which order.",
    })
    orderBy: ServiceCalendarOrder,
    @Asked(() => ServiceCalendar) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<ServiceCalendar>> {
    return loaders.calendars.all({ page, orderBy, only });
  }

  @FieldResolver(() => [ServiceCalendarDay], {
    description: "The days that are not as their weekday says, at most 1,000 (节假日与调休).",
  })
  async days(@Root("id") id: ServiceCalendar["id"], @Ctx() { loaders }: ServiceContext): Promise<ServiceCalendarDay[]> {
    const days = await loaders.daysByCalendar.load(id);
    return days.sort((a, b) => (a.day < b.day ? -1 : 1));
  }
}
