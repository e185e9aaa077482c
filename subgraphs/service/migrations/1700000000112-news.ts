import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Tells whoever listens that a line was written into a case's log, when it is committed: the case, its project, what
 * happened, whose it is and, of a hand-off, whose it was. More than a thousand lines in one statement are a load, which nobody watches.
 */
export class News1700000000112 implements MigrationInterface {
  name = "News1700000000112";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tell_case_news() returns trigger language plpgsql as $$
      begin
        if (select count(*) from added) <= 1000 then
          perform pg_notify('case_news', concat_ws(' ', a.case_id, a.project_code, a.kind, c.owner_id,
            case a.kind when 'HANDED_OFF' then (select h.from_owner_id from hand_off h where h.case_id = a.case_id order by h.id desc limit 1) end))
          from added a join "case" c on c.id = a.case_id;
        end if;
        return null;
      end $$;
      create trigger tell_case_news after insert on case_log_entry referencing new table as added
        for each statement execute function tell_case_news()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop trigger tell_case_news on case_log_entry; drop function tell_case_news");
  }
}
