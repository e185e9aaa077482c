import { raw } from "sql-template-tag";
import { type Sql, sql } from "../../shared/loaders.js";
import type { Facts, PersonalRecord, Retention } from "../../shared/privacy/personal-record.js";
import { caseIsKept, type Matter } from "../rules/case-is-kept.js";

const gone = "（已删除）";
/** Takes the text out of a column, where there is any. */
const without = (column: string) =>
  sql`${raw(column)} = case when ${raw(`t.${column}`)} is null then null else ${gone} end`;

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
    blank: without("text"),
  },
  ofCase("case_task", sql`title = ${gone}, ${without("text")}, ${without("outcome")}, version = t.version + 1`),
  ofCase("case_emergency", without("reason")),
  ofCase("case_log_entry", without("text")),
  ofCase("hand_off", without("reason")),
  ofCase("case_promise", without("text")),
  ofCase("case_pause", without("note")),
  ofCase("case_callback", without("note")),
  ofCase("case_playbook_entry", without("note")),
  ofCase("case_solution", without("text")),
  { table: "case_credit", handles: ["customer_handle"], blank: without("note") },
  {
    table: "survey_answer",
    handles: [],
    hangsOn: ["survey_id", surveys],
    blank: without("text"),
  },
  {
    table: "remedy",
    handles: [],
    hangsOn: ["survey_id", surveys],
    blank: sql`reason = ${gone}, ${without("remedy")}, ${without("improvement")}`,
  },
  { table: "survey", handles: ["customer_handle"], blank: sql`expires_at = least(t.expires_at, now())` },
  { table: "customer_tier", handles: ["handle"] },
  {
    table: "case",
    handles: ["customer_handle"],
    facts: matter(sql`c.id = t.id`),
    keep,
    blank: sql`subject = ${gone}, room = null, unit_id = null, ${without("description")}, ${without("resolution_text")}, version = t.version + 1`,
  },
];
