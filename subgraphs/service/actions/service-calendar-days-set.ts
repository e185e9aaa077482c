import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, Max, Min, ValidateNested } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { LocalDate, newId } from "../../shared/scalars.js";
import { change, ChangeInput, type Payload, perform } from "../../shared/write.js";
import { ServiceCalendar } from "../entities/service-calendar.js";
import { ServiceCalendarDay } from "../entities/service-calendar-day.js";
import type { ServiceContext } from "../loaders/index.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** A day that differs. */
@InputType({ description: "A day on which a calendar is not as its weekday says." })
export class ServiceCalendarDayInput {
  @Field(() => LocalDate, { description: "The day (日期)." })
  day!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  @Field(() => Int, {
    nullable: true,
    description: "The weekday whose hours it has, 1 for Monday to 7; left out for a holiday (按周几上班).",
  })
  worksAs?: number | null;

  @TextOf(100)
  @Field(() => String, { description: "What it is, 1 to 100 characters (名称)." })
  name!: string;
}

/** Days that differ from their weekday. */
@InputType({
  description: "Days of a calendar that are not as their weekday says; a day that was named before is written anew.",
})
export class ServiceCalendarDaysSetInput extends ChangeInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Field(() => [ServiceCalendarDayInput], { description: "The days, 1 to 400 (节假日与调休)." })
  days!: ServiceCalendarDayInput[];
}

/** Writes holidays and make-up working days (调休) into a calendar. Clocks that run keep their ends. */
export function serviceCalendarDaysSet(
  input: ServiceCalendarDaysSetInput,
  context: ServiceContext,
): Promise<Payload<"calendar", ServiceCalendar>> {
  const { caller, loaders } = context;
  return perform(context, "serviceCalendarDaysSet", input, {
    field: "calendar",
    load: (id) => loaders.calendarById.clear(id).load(id),
    work: async (tx) => {
      await change(tx, ServiceCalendar, input, { actor: caller.subject, updatedAt: new Date() });
      const days = new Map(input.days.map((one) => [one.day, one]));
      const rows = [...days.values()].map(({ day, worksAs = null, name }) => {
        return { id: newId("cld"), calendarId: input.id, day, worksAs, name };
      });
      await tx.upsert(ServiceCalendarDay, rows, {
        conflictPaths: ["calendarId", "day"],
        upsertType: "on-conflict-do-update",
      });
      return input.id;
    },
  });
}
