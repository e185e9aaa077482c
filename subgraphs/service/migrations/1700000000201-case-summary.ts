import type { MigrationInterface, QueryRunner } from "typeorm";

/** What every department of a project may know of its cases, surveys and remedies: no text is among it. Requirements 001-15, 001-29. */
export class CaseSummary1700000000201 implements MigrationInterface {
  name = "CaseSummary1700000000201";

  async up(runner: QueryRunner): Promise<void> {
    for (const view of summaries) await runner.query(`create view ${view}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop view remedy_summary, survey_summary, case_summary");
  }
}

/** Each view, as it is made. */
export const summaries = [
  `case_summary as select id, kind, category, state, department, project_code, customer_handle, opened_at, due_at,
    resolved_at, closed_at from "case"`,
  "survey_summary as select id, project_code, customer_handle, csat, answered_at from survey",
  "remedy_summary as select survey_id, project_code, state from remedy",
] as const;
