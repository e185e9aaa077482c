import { publicHolidays } from "./public-holidays.js";
import { randomFrom } from "./random.js";
import { seededId } from "./ids.js";
import type { Row } from "./row.js";
import type { Staff } from "./staff.js";

const founded = new Date("2014-03-01T01:00:00Z");

/** When the two calendars are open: the office on weekdays with a break at noon, the hotline always. */
const calendars = {
  OFFICE: {
    name: "客服中心工作时间",
    weekdays: [1, 2, 3, 4, 5],
    hours: [
      ["09:00", "12:00"],
      ["13:30", "18:00"],
    ],
  },
  ALWAYS: { name: "全天候 7×24", weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [["00:00", "24:00"]] },
} as const;

/** What each policy is for and gives: minutes to acknowledge, to reply, from word to word, to resolve. */
const policies = [
  { code: "GENERAL", name: "通用标准", calendar: "OFFICE", minutes: [60, 240, 1_350, 3_150] },
  {
    code: "REPAIR_OLD_RULE",
    name: "报修：上班后一小时内",
    kind: "REPAIR",
    calendar: "OFFICE",
    isOld: true,
    minutes: [60, 60, null, 3_150],
  },
  { code: "COMPLAINT", name: "投诉：全天候", kind: "COMPLAINT", calendar: "ALWAYS", minutes: [30, 60, 1_440, 4_320] },
  { code: "VIP", name: "VIP客户", tier: "VIP", calendar: "ALWAYS", minutes: [15, 30, 720, 1_440] },
] as const;

/** What customer service decides about time, and who is called for each department of a project; the same in every run. */
export function serviceLevelRows({ rows, crews }: Staff): Row[] {
  const random = randomFrom("service-levels");
  const id = (prefix: string): string => seededId(prefix, founded, random);
  const ids = { OFFICE: id("cal"), ALWAYS: id("cal") };
  const actor = "demonstration";
  const executive = rows.find(([table, { kind }]) => table === "department" && kind === "GROUP")?.[1][
    "first_responsible_id"
  ];
  return [
    ...Object.entries(calendars).map(([code, { name, weekdays, hours }]): Row => {
      const week = weekdays.flatMap((weekday) => hours.map(([opensAt, closesAt]) => ({ weekday, opensAt, closesAt })));
      const own = { id: ids[code as keyof typeof ids], code, name, hours: JSON.stringify(week) };
      return ["service_calendar", { ...own, actor, updated_at: founded, version: 1 }];
    }),
    ...publicHolidays().map(({ day, worksAs, name }): Row => {
      return ["service_calendar_day", { id: id("cld"), calendar_id: ids.OFFICE, day, works_as: worksAs, name }];
    }),
    ...policies.map((policy) => policyRow(policy, { id: id("pol"), calendar_id: ids[policy.calendar], actor })),
    ...[...crews].flatMap(([project_code, crew]) => {
      const people = { MARKETING: crew.salesManager[0], SERVICE: crew.agent[0], PROPERTY: crew.propertyManager[0] };
      return Object.entries(people).flatMap(([department, responsible]): Row[] =>
        Object.entries({ RESPONSIBLE: responsible, EXECUTIVE: executive }).map(([level, employee_id]) => [
          "escalation_contact",
          { id: id("esc"), project_code, department, level, employee_id, version: 1 },
        ]),
      );
    }),
  ];
}

function policyRow(policy: (typeof policies)[number], own: Row[1]): Row {
  const [acknowledge, reply, progress, resolve] = policy.minutes;
  const about = {
    code: policy.code,
    policy_version: 1,
    name: policy.name,
    kind: "kind" in policy ? policy.kind : null,
    category: null,
    tier: "tier" in policy ? policy.tier : null,
    project_code: null,
    counting: "isOld" in policy ? "NEXT_OPENING" : "OPEN_TIME",
  };
  const given = {
    acknowledge_minutes: acknowledge,
    first_reply_minutes: reply,
    progress_minutes: progress,
    resolve_minutes: resolve,
  };
  const calls = { warn_percent: 80, responsible_after_minutes: 0, executive_after_minutes: 480 };
  return [
    "service_policy",
    { ...own, ...about, ...given, ...calls, is_retired: false, effective_from: founded, published_at: founded },
  ];
}
