import { raw } from "sql-template-tag";
import type { Caller } from "../../shared/caller.js";
import { all, everyRow, type Sql, sql } from "../../shared/loaders.js";
import { ownDepartmentOf } from "./own-department-of.js";

/** The rows that a caller sees of a table `t` whose rows name their project: those of the caller's projects. */
export function seenBy({ projects }: Caller): Sql {
  return projects === "*" ? everyRow : sql`t.project_code = any(${projects})`;
}

/**
 * The cases `t` that a caller sees whole: of the caller's projects, and where a department is walled in, those that it answers
 * for, and those that the caller took in or answers for. Of all others there is a summary. Requirements 001-15.
 */
export function casesSeenBy(caller: Caller): Sql {
  return all(seenBy(caller), inHandsOf(caller, "t"));
}

/** The rows `t` that hang on a case, and are seen with it. */
export function ofCasesSeenBy(caller: Caller): Sql {
  const walled = inHandsOf(caller, "c");
  return all(seenBy(caller), walled && sql`exists (select from "case" c where c.id = t.case_id and ${walled})`);
}

/** The tasks `t` that a caller sees: the own department's, those that name the caller, and those of cases that the caller sees. */
export function tasksSeenBy(caller: Caller): Sql {
  const [department, ofCase] = [ownDepartmentOf(caller.role), inHandsOf(caller, "c")];
  const walled =
    department &&
    ofCase &&
    sql`(t.department = ${department} or t.assignee_id = ${caller.subject}
      or exists (select from "case" c where c.id = t.case_id and ${ofCase}))`;
  return all(seenBy(caller), walled);
}

/** The rows `t` that hang on a task, and are seen with it. */
export function ofTasksSeenBy(caller: Caller): Sql {
  const walled = ownDepartmentOf(caller.role);
  return all(seenBy(caller), walled && sql`t.task_id in (select t.id from case_task t where ${tasksSeenBy(caller)})`);
}

/** The remedies `t` that a caller sees: of the own projects, and of the own department where no other is seen. */
export function remediesSeenBy(caller: Caller): Sql {
  const department = ownDepartmentOf(caller.role);
  return all(seenBy(caller), department && sql`t.department = ${department}`);
}

/** The surveys that a caller sees: the same, and those that asked the caller. */
export function surveysSeenBy(caller: Caller): Sql {
  return all(seenBy(caller), askedAbout(caller, "t"));
}

/** The rows `t` that hang on a survey, and are seen with it. */
export function ofSurveysSeenBy(caller: Caller): Sql {
  const walled = askedAbout(caller, "s");
  return all(seenBy(caller), walled && sql`exists (select from survey s where s.id = t.survey_id and ${walled})`);
}

function inHandsOf({ role, subject }: Caller, table: "t" | "c"): Sql | undefined {
  const department = ownDepartmentOf(role);
  const of = raw(table);
  return (
    department && sql`(${of}.department = ${department} or ${subject} in (${of}.first_receiver_id, ${of}.owner_id))`
  );
}

function askedAbout({ role, subject }: Caller, table: "t" | "s"): Sql | undefined {
  const department = ownDepartmentOf(role);
  const of = raw(table);
  return department && sql`(${of}.department = ${department} or ${of}.respondent = ${subject})`;
}
