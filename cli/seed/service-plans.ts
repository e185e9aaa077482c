import { seededId } from "./ids.js";
import { randomFrom } from "./random.js";
import type { Row } from "./row.js";
import type { Staff } from "./staff.js";

const founded = new Date("2014-03-01T02:00:00Z");

type Step = readonly [title: string, duty: string | null, department: string, dueMinutes: number];

/** What sets each plan off, and what is done then. */
const plans: readonly {
  readonly code: string;
  readonly name: string;
  readonly subCategories: readonly string[];
  readonly words: readonly string[];
  readonly steps: readonly Step[];
}[] = [
  {
    code: "FIRE",
    name: "火情应急预案",
    subCategories: ["FIRE"],
    words: ["着火", "火灾", "冒烟"],
    steps: [
      ["拨打119，疏散本栋住户", "安保队长到场指挥，清点人数", "PROPERTY", 5],
      ["切断电源与燃气", null, "ENGINEERING", 15],
      ["逐户联系并安置", "客服值班经理", "SERVICE", 60],
    ],
  },
  {
    code: "LIFT_TRAPPED",
    name: "电梯困人应急预案",
    subCategories: ["LIFT_TRAPPED"],
    words: ["困在电梯", "电梯困人"],
    steps: [
      ["到场安抚并通知维保单位", "管家三十分钟内到场", "PROPERTY", 30],
      ["回访被困人员", null, "SERVICE", 240],
    ],
  },
  {
    code: "GAS",
    name: "燃气泄漏应急预案",
    subCategories: [],
    words: ["燃气泄漏", "煤气味", "煤气泄漏"],
    steps: [
      ["关闭阀门，通知燃气公司", "禁止明火与开关电器", "PROPERTY", 10],
      ["排查管道", null, "ENGINEERING", 120],
    ],
  },
  {
    code: "GROUP_COMPLAINT",
    name: "群体投诉应急预案",
    subCategories: ["GROUP_COMPLAINT"],
    words: ["集体维权", "群诉", "拉横幅"],
    steps: [
      ["指定接待人，约定代表与时间", "客服负责人亲自接待", "SERVICE", 120],
      ["核对承诺与合同", null, "MARKETING", 480],
      ["出具法律意见", null, "LEGAL", 1_440],
    ],
  },
];

/** What customer service has prepared for emergencies, and how cases reach the people of sales and property; the same in every run. */
export function servicePlanRows({ crews }: Staff): Row[] {
  const random = randomFrom("service-plans");
  const id = (prefix: string): string => seededId(prefix, founded, random);
  const everywhere = { project_code: null, kind: null, category: null };
  return [
    ...plans.map(({ code, name, subCategories, words, steps }): Row => {
      const duties = steps.map(([title, duty, department, dueMinutes]) => ({ title, duty, department, dueMinutes }));
      const setOff = { sub_category_codes: list(subCategories), words: list(words) };
      const done = { priority: "URGENT", steps: JSON.stringify(duties), is_retired: false, version: 1 };
      return ["emergency_plan", { id: id("epl"), code, name, ...everywhere, ...setOff, ...done }];
    }),
    ...[...crews].flatMap(([project_code, crew]) =>
      (
        [
          ["MARKETING", "ROUND_ROBIN", crew.consultant],
          ["PROPERTY", "TAKE", crew.butler],
        ] as const
      ).map(([department, mode, members]): Row => {
        return [
          "case_dispatch",
          { id: id("dsp"), project_code, department, mode, members: list(members), given: 0, version: 1 },
        ];
      }),
    ),
  ];
}

/** A list of words or ids as PostgreSQL writes one; none of them holds a quote. */
function list(values: readonly string[]): string {
  return `{${values.map((value) => `"${value}"`).join(",")}}`;
}
