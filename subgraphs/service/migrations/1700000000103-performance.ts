import type { MigrationInterface, QueryRunner } from "typeorm";

/** What cases count for those who resolve them, in versions; praise and accepted suggestions. */
export class Performance1700000000103 implements MigrationInterface {
  name = "Performance1700000000103";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(weights);
    await runner.query(credits);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table case_credit, performance_weights; drop index case_resolver");
  }
}

const weights = `
  create table performance_weights (
    id text primary key, number int not null check (number > 0), from_day date not null,
    kinds jsonb not null check (jsonb_array_length(kinds) = 5),
    priorities jsonb not null check (jsonb_array_length(priorities) = 4),
    per_bounce float8 not null check (per_bounce >= 0),
    satisfaction jsonb not null check (jsonb_array_length(satisfaction) = 5),
    praise float8 not null, suggestion float8 not null,
    constraint performance_weights_number unique (number));
  create trigger keep_history before update or delete or truncate on performance_weights
    for each statement execute function keep_history();
  insert into performance_weights values ('pwt_00000000000000000000000001', 1, '2000-01-01',
    '[3, 2, 1, 1, 0]', '[0.8, 1, 1.3, 1.6]', 0.1, '[0.2, 0.5, 0.8, 1, 1.2]', 5, 3)`;

const credits = `
  create table case_credit (
    id text primary key, case_id text not null, project_code text not null,
    kind text not null check (kind in ('PRAISE', 'SUGGESTION')), employee_id text not null check (employee_id <> ''),
    customer_handle text not null, note text not null, actor text not null check (actor <> employee_id),
    at timestamptz not null, constraint case_credit_once unique (case_id, employee_id),
    foreign key (case_id, project_code) references "case" (id, project_code));
  create index case_credit_employee on case_credit (employee_id, at, id);
  create index case_credit_customer on case_credit (customer_handle, at, id);
  create trigger keep_history before update or delete or truncate on case_credit
    for each statement execute function keep_history();
  create index case_resolver on "case" (resolved_by, resolved_at) where resolved_by is not null`;
