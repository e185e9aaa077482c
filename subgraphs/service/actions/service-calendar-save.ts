import { ArrayMaxSize, IsInt, Matches, Max, Min, ValidateNested } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { ServiceCalendar } from "../entities/service-calendar.js";
import type { ServiceContext } from "../loaders/index.js";
import { readHours } from "../rules/read-hours.js";
import { ShortCode } from "../../shared/inputs/short-code.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { saveByCode } from "./save-by-code.js";

const time = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const timeMessage = { message: '$property is a time of the day as in 09:00, and was "$value".' };

/** A stretch of a weekday during which we work. */
@InputType({ description: "A stretch of a weekday during which we work." })
export class ServiceHoursInput {
  @IsInt()
  @Min(1)
  @Max(7)
  @Field(() => Int, { description: "The weekday: 1 for Monday to 7 for Sunday (星期)." })
  weekday!: number;

  @Matches(time, timeMessage)
  @Field(() => String, { description: "When it begins, as in 09:00 (开始时间)." })
  opensAt!: string;

  @Matches(time, timeMessage)
  @Field(() => String, { description: "When it ends, as in 18:00; the end of the day is 24:00 (结束时间)." })
  closesAt!: string;
}

/** A calendar. */
@InputType({ description: "A calendar: a new one, or with a version the one with this code, written otherwise." })
export class ServiceCalendarSaveInput extends WriteInput {
  @ShortCode()
  @Field(() => String, { description: "Its short name, as in OFFICE (日历代码)." })
  code!: string;

  @TextOf(100)
  @Field(() => String, { description: "Its name, 1 to 100 characters (日历名称)." })
  name!: string;

  @ArrayMaxSize(70)
  @ValidateNested({ each: true })
  @Field(() => [ServiceHoursInput], {
    description: "The hours of an ordinary week, at most 70 stretches (每周工作时段).",
  })
  hours!: ServiceHoursInput[];

  @Field(() => Int, { nullable: true, description: "The version that the caller read; left out for a new one (版本)." })
  version?: number | null;
}

/** Writes a calendar, new or otherwise. Clocks that run keep their ends; those that start go by it. Requirements 001-26, 001-27. */
export function serviceCalendarSave(
  input: ServiceCalendarSaveInput,
  context: ServiceContext,
): Promise<Payload<"calendar", ServiceCalendar>> {
  const { caller, loaders } = context;
  return perform(context, "serviceCalendarSave", input, {
    field: "calendar",
    load: (id) => loaders.calendarById.clear(id).load(id),
    work: async (tx) => {
      const { code, name, version } = input;
      const hours = input.hours.map(({ weekday, opensAt, closesAt }) => ({ weekday, opensAt, closesAt }));
      const week = readHours(hours);
      if (typeof week === "string") throw new Refusal(UserErrorCode.INVALID, ["hours"], week);
      const values = { name, hours, actor: caller.subject, updatedAt: new Date() };
      return saveByCode(tx, ServiceCalendar, { code, version, what: "calendar", prefix: "cal" }, values);
    },
  });
}
