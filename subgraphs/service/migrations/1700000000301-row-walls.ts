import type { MigrationInterface, QueryRunner } from "typeorm";
import { lowerWalls, ofSeenProject, raiseWalls } from "../../shared/scope/row-walls.js";
import { summaries } from "./1700000000201-case-summary.js";

/**
 * The second wall: whatever the loaders ask, a request reads rows of the caller's projects alone, and of cases, surveys and what
 * hangs on them no more than the caller's department may. The summaries that everybody of a project may read are views: they
 * pass by the wall of departments and keep that of projects themselves.
 */
export class RowWalls1700000000301 implements MigrationInterface {
  name = "RowWalls1700000000301";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(walledDepartment);
    await raiseWalls(runner, walls);
    for (const view of summaries) {
      await runner.query(
        `create or replace view ${view.replace(" as ", " with (security_barrier) as ")} where ${ofSeenProject}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const view of summaries) await runner.query(`create or replace view ${view}`);
    await lowerWalls(runner, walls);
    await runner.query("drop function walled_department");
  }
}

/** The same as the rule `ownDepartmentOf`; a test holds them equal. */
const walledDepartment = `
  create function walled_department() returns text language sql stable parallel safe as $$
    select case current_setting('oneroof.role', true)
      when 'sales_consultant' then 'MARKETING' when 'sales_manager' then 'MARKETING'
      when 'property_butler' then 'PROPERTY' when 'property_manager' then 'PROPERTY' end $$`;

const department = "(select walled_department())";
const subject = "(select current_setting('oneroof.subject', true))";
const ofCase = (table: string) =>
  `(${ofSeenProject}) and (${department} is null or exists (select from "case" c where c.id = ${table}.case_id))`;

const walls = {
  case: `(${ofSeenProject}) and (${department} is null or department = ${department} or ${subject} in (first_receiver_id, owner_id))`,
  case_log_entry: ofCase("case_log_entry"),
  hand_off: ofCase("hand_off"),
  case_clock: ofCase("case_clock"),
  case_pause: ofCase("case_pause"),
  case_alarm: ofCase("case_alarm"),
  case_promise: ofCase("case_promise"),
  case_callback: ofCase("case_callback"),
  case_citation: ofCase("case_citation"),
  case_credit: ofCase("case_credit"),
  survey: `(${ofSeenProject}) and (${department} is null or department = ${department} or respondent = ${subject})`,
  survey_answer: `(${ofSeenProject})
    and (${department} is null or exists (select from survey s where s.id = survey_answer.survey_id))`,
  remedy: `(${ofSeenProject}) and (${department} is null or department = ${department})`,
  satisfaction_report: ofSeenProject,
  service_digest: ofSeenProject,
  escalation_contact: ofSeenProject,
  service_policy: `project_code is null or ${ofSeenProject}`,
  knowledge_article: `project_code is null or ${ofSeenProject}`,
  knowledge_version: `project_code is null or ${ofSeenProject}`,
};
