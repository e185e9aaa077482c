import type { MigrationInterface, QueryRunner } from "typeorm";

/** The place of a case in the queue, kept by the database, with the indexes of the boards. */
export class Queue1700000000012 implements MigrationInterface {
  name = "Queue1700000000012";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table "case" add column is_promoted boolean not null default false, add column queue_order bigint;
      alter table service_policy add column promote_after_minutes int not null default 2880
        check (promote_after_minutes > 0);
      ${alarmEvents("'WARNING', 'BREACH', 'TO_RESPONSIBLE', 'TO_EXECUTIVE', 'PROMOTED'")}`);
    await runner.query(keepCase(`    ${queueOrder}\n`));
    await runner.query(`
      update "case" set is_promoted = false;
      alter table "case" alter column queue_order set not null;
      create index case_queue on "case" (queue_order, id);
      create index case_project_queue on "case" (project_code, queue_order, id) where state not in ('CLOSED', 'CANCELLED');
      create index case_owner_queue on "case" (owner_id, queue_order, id) where state not in ('CLOSED', 'CANCELLED')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keepCase(""));
    await runner.query(`
      alter table "case" drop column queue_order, drop column is_promoted;
      alter table service_policy drop column promote_after_minutes;
      delete from case_alarm where event = 'PROMOTED';
      ${alarmEvents("'WARNING', 'BREACH', 'TO_RESPONSIBLE', 'TO_EXECUTIVE'")}`);
  }
}

const alarmEvents = (events: string): string => `
  alter table case_alarm drop constraint case_alarm_event_check,
    add constraint case_alarm_event_check check (event in (${events}))`;

/** First the tier, then the due time in milliseconds; who waits without one waits as if due thirty days after the opening. */
const queueOrder = `new.queue_order := 10000000000000 * case when new.is_promoted or new.tier = 'VIP' then 0
        when new.tier = 'PROFESSIONAL' then 1 else 2 end
      + (1000 * extract(epoch from coalesce(new.due_at, new.opened_at + interval '720 hours')))::bigint;`;

/** The function as it is when the cases are made, with a line more. */
const keepCase = (line: string): string => `
  create or replace function keep_case() returns trigger language plpgsql as $$
  begin
    new.due_order := coalesce(new.due_at, 'infinity');
${line}    if tg_op = 'UPDATE' and (new.project_code, new.first_receiver_id, new.received_at, new.opened_at)
        is distinct from (old.project_code, old.first_receiver_id, old.received_at, old.opened_at) then
      raise exception 'The project, the first receiver and the times of a case stand for ever.';
    end if;
    return new;
  end $$`;
