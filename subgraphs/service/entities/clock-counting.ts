import { registerEnumType } from "type-graphql";

/** How a clock counts; see the rule timeDue. */
export enum ClockCounting {
  OPEN_TIME = "OPEN_TIME",
  NEXT_OPENING = "NEXT_OPENING",
}
registerEnumType(ClockCounting, {
  name: "ClockCounting",
  description: "How a clock counts (计时方式).",
  valuesConfig: {
    OPEN_TIME: { description: "Only time during which the calendar is open (按工作时间计时)." },
    NEXT_OPENING: {
      description:
        "From the next opening on, whatever follows: due at the next opening plus the minutes (下一上班时间起算).",
    },
  },
});
