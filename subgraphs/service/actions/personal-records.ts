import { type Sql, sql } from "../../shared/loaders.js";
import type { Facts, PersonalRecord, Retention } from "../../shared/privacy/personal-record.js";
import { removedText, withoutText } from "../../shared/rows/without-text.js";
import { caseIsKept, type Matter } from "../rules/case-is-kept.js";

/** How a case `c` stands that fulfils a condition. */
const matter = (which: Sql): Record<keyof Matter, Sql> => ({
  kind: sql`(select c.kind from "case" c where ${which})`,
  closedOn: sql`(select (c.closed_at at time zone 'Asia/Shanghai')::date from "case" c where ${which})`,
});
const keep = (facts: Facts, day: string): Retention | undefined => caseIsKept(facts as unknown as Matter, day);

const cases = { table: "case", handles: ["customer_handle"] };
const surveys = { table: "survey", handles: ["customer_handle"] };

/** Rows of a case that hold what people wrote: they are kept with it, and otherwise go or lose their text. */
const ofCase = (table: string, blank?: Sql): PersonalRecord => ({
  table,
  handles: [],
  hangsOn: ["case_id", cases],
  facts: matter(sql`c.id = t.case_id`),
  keep,
  ...(blank && { blank }),
});

/**
 * What the service department has of people, rows that hang on others first. What is open or may be disputed is kept; of everything
 * else what people wrote goes, and that there was a case, and how content they were, stays for the figures.
 */
export const personalRecords: readonly PersonalRecord[] = [
  {
    table: "case_task_entry",
    handles: [],
    hangsOn: ["task_id", { table: "case_task", handles: [], hangsOn: ["case_id", cases] }],
    facts: matter(sql`c.id = (select k.case_id from case_task k where k.id = t.task_id)`),
    keep,
    blank: withoutText("text"),
  },
  ofCase(
    "case_task",
    sql`title = ${removedText}, ${withoutText("text")}, ${withoutText("outcome")}, version = t.version + 1`,
  ),
  ofCase("case_emergency", withoutText("reason")),
  ofCase("case_log_entry", withoutText("text")),
  ofCase("hand_off", withoutText("reason")),
  ofCase("case_promise", withoutText("text")),
  ofCase("case_pause", withoutText("note")),
  ofCase("case_callback", withoutText("note")),
  ofCase("case_playbook_entry", withoutText("note")),
  ofCase("case_solution", withoutText("text")),
  { table: "case_credit", handles: ["customer_handle"], blank: withoutText("note") },
  {
    table: "survey_answer",
    handles: [],
    hangsOn: ["survey_id", surveys],
    blank: withoutText("text"),
  },
  {
    table: "remedy",
    handles: [],
    hangsOn: ["survey_id", surveys],
    blank: sql`reason = ${removedText}, ${withoutText("remedy")}, ${withoutText("improvement")}`,
  },
  { table: "survey", handles: ["customer_handle"], blank: sql`expires_at = least(t.expires_at, now())` },
  { table: "customer_tier", handles: ["handle"] },
  {
    table: "case",
    handles: ["customer_handle"],
    facts: matter(sql`c.id = t.id`),
    keep,
    blank: sql`subject = ${removedText}, room = null, unit_id = null, ${withoutText("description")}, ${withoutText("resolution_text")}, version = t.version + 1`,
  },
];
