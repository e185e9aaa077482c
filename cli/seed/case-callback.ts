import { after } from "./calendar.js";
import { seededId } from "./ids.js";
import { randomFrom } from "./random.js";
import type { Row } from "./row.js";

/** When the customer of a case was called back: ten minutes before it was closed. */
export function calledBack(opened: Date): Date {
  return new Date(after(opened, 4).getTime() - 600_000);
}

/** The call to the customer, without which no case is closed, and its line in the log. */
export function callbackRows(
  caseId: string,
  { place, agent: actor, opened }: { readonly place: string; readonly agent: string; readonly opened: Date },
): Row[] {
  const random = randomFrom(`callback/${caseId}`);
  const at = calledBack(opened);
  const own = { case_id: caseId, project_code: place, actor, at };
  return [
    ["case_callback", { id: seededId("cbk", at, random), ...own, outcome: "CONTENT", note: "客户满意" }],
    ["case_log_entry", { id: seededId("clg", at, random), ...own, kind: "CALLED_BACK", text: "CONTENT: 客户满意" }],
  ];
}
