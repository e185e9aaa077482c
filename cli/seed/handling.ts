import { after } from "./calendar.js";
import { seededId } from "./ids.js";
import type { Matter } from "./matters.js";
import { randomFrom } from "./random.js";
import type { Row } from "./row.js";

/** What is told of a case to make the rows of how it was handled. */
export interface Handled {
  readonly caseId: string;
  readonly place: string;
  readonly agent: string;
  readonly opened: Date;
  readonly isOver: boolean;
}

/** What other departments are asked to do, by the category of what was complained of or suggested. */
const asked: Readonly<Record<string, readonly [department: string, title: string, result: string]>> = {
  SALES_COMMITMENT: ["MARKETING", "核对当时的销售说辞与宣传资料", "已核对，宣传资料未作承诺，口头说明不清"],
  DESIGN_PLANNING: ["DESIGN", "评估增设场地的可行性", "已评估，列入下一期景观改造"],
};

/** How complaints and suggestions were handled: the playbook, the solutions, and what other departments did for them. */
export function handlingRows(matter: Matter, handled: Handled): Row[] {
  if (matter.kind !== "COMPLAINT" && matter.kind !== "SUGGESTION") return [];
  const { caseId, place, agent, opened, isOver } = handled;
  const random = randomFrom(`handling/${caseId}`);
  const own = { case_id: caseId, project_code: place };
  const id = (prefix: string, at: Date): string => seededId(prefix, at, random);
  const [heard, offered] = [after(opened, 0, 2), after(opened, 1)];
  const steps = isOver ? ["CLIMATE", "LISTENING", "EXPECTATIONS", "OPTIONS"] : ["CLIMATE", "LISTENING"];
  const solutions = ["书面说明并致歉", matter.resolution];
  return [
    ...steps.map((step): Row => {
      return ["case_playbook_entry", { id: id("ply", heard), ...own, step, note: null, actor: agent, at: heard }];
    }),
    ...solutions.map((text, at): Row => {
      const chosen_at = isOver && at === 1 ? after(opened, 2) : null;
      return ["case_solution", { id: id("sol", offered), ...own, text, actor: agent, offered_at: offered, chosen_at }];
    }),
    ...taskRows(matter, handled, id),
  ];
}

function taskRows(
  { category }: Matter,
  { caseId, place, agent, opened, isOver }: Handled,
  id: (prefix: string, at: Date) => string,
): Row[] {
  const [department, title, result] = asked[category] ?? [];
  if (!department || !title || !result) return [];
  const [at, done] = [after(opened, 0, 3), after(opened, 1)];
  const own = { case_id: caseId, project_code: place };
  const task = {
    ...{ id: id("tsk", at), ...own, department, assignee_id: null, title, text: null, due_at: after(opened, 3) },
    ...{ state: isOver ? "DONE" : "ASKED", asked_by: agent, asked_at: at },
    ...{ ended_at: isOver ? done : null, outcome: isOver ? result : null },
  };
  const entry = (state: string, text: string, when: Date): Row[] => [
    [
      "case_task_entry",
      { id: id("tke", when), task_id: task.id, project_code: place, state, text, actor: agent, at: when },
    ],
    [
      "case_log_entry",
      { id: id("clg", when), ...own, kind: "TASK", text: `${department} ${state}: ${title}`, actor: agent, at: when },
    ],
  ];
  return [["case_task", task], ...entry("ASKED", title, at), ...(isOver ? entry("DONE", result, done) : [])];
}
