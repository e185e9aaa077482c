import type { MigrationInterface, QueryRunner } from "typeorm";

/** Surveys, what was answered, what must be put right, and what was reported; with the two instruments of the papers. */
export class Satisfaction1700000000102 implements MigrationInterface {
  name = "Satisfaction1700000000102";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(templates);
    await runner.query(surveys);
    await runner.query(remedies);
    for (const [id, code, title, questions] of instruments) {
      const values = "values ($1, $2, 1, $3, $4, 14, 2, 48, '2026-01-01T00:00:00Z')";
      await runner.query(`insert into survey_template ${values}`, [id, code, title, JSON.stringify(questions)]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "drop table satisfaction_report, remedy, survey_answer, survey, survey_template; drop index case_resolved",
    );
  }
}

const departments = "('MARKETING', 'SERVICE', 'PROPERTY', 'DESIGN', 'ENGINEERING', 'FINANCE', 'LEGAL')";

const templates = `
  create table survey_template (
    id text primary key, code text not null check (code <> ''), number int not null check (number > 0),
    title text not null, questions jsonb not null check (jsonb_array_length(questions) > 0),
    valid_days int not null check (valid_days > 0), low_score int not null check (low_score between 1 and 4),
    remedy_hours int not null check (remedy_hours > 0), published_at timestamptz not null,
    constraint survey_template_code unique (code, number));
  create trigger keep_history before update or delete or truncate on survey_template
    for each statement execute function keep_history()`;

const surveys = `
  create table survey (
    id text primary key, template_id text not null references survey_template,
    audience text not null check (audience in ('CUSTOMER', 'EMPLOYEE', 'EXPERT')),
    case_id text, project_code text not null, department text check (department in ${departments}), employee_id text,
    customer_handle text, respondent text,
    channel text not null check (channel in ('WECHAT', 'SMS', 'EMAIL', 'PHONE', 'WEB')),
    state text not null check (state in ('INVITED', 'SENT', 'ANSWERED')),
    invited_at timestamptz not null, sent_at timestamptz, expires_at timestamptz not null, answered_at timestamptz,
    csat int check (csat between 1 and 5), nps int check (nps between 0 and 10), version int not null default 1,
    constraint survey_whom check ((audience = 'CUSTOMER') = (customer_handle is not null)
      and (audience <> 'CUSTOMER') = (respondent is not null)),
    constraint survey_answered check ((state = 'ANSWERED') = (answered_at is not null)),
    constraint survey_sent check (state <> 'SENT' or sent_at is not null),
    foreign key (case_id, project_code) references "case" (id, project_code));
  create unique index survey_case on survey (case_id) where case_id is not null;
  create index survey_invited on survey (invited_at, id);
  create index survey_project on survey (project_code, invited_at, id);
  create index survey_customer on survey (customer_handle, invited_at);
  create index survey_to_send on survey (invited_at, id) where state = 'INVITED';
  create index survey_employee on survey (employee_id, answered_at) where employee_id is not null;
  create table survey_answer (
    id text primary key, survey_id text not null references survey, project_code text not null,
    question text not null, dimension text, score int check (score between 0 and 10), text text,
    check (score is not null or text is not null));
  create index survey_answer_survey on survey_answer (survey_id);
  create trigger keep_history before update or delete or truncate on survey_answer
    for each statement execute function keep_history();
  create index case_resolved on "case" (resolved_at) where resolved_at is not null`;

const remedies = `
  create table remedy (
    id text primary key, survey_id text not null references survey, project_code text not null,
    department text not null check (department in ${departments}), reason text not null check (reason <> ''),
    state text not null check (state in ('OPEN', 'DONE')), opened_at timestamptz not null, due_at timestamptz not null,
    remedy text, improvement text, done_by text, done_at timestamptz, version int not null default 1,
    constraint remedy_survey unique (survey_id), check (due_at > opened_at),
    check (case state when 'DONE' then remedy is not null and improvement is not null and done_by is not null
      and done_at is not null else done_at is null end));
  create index remedy_due on remedy (due_at, id);
  create index remedy_project_due on remedy (project_code, state, due_at, id);
  create table satisfaction_report (
    id text primary key, project_code text not null, department text not null check (department in ${departments}),
    from_day date not null, to_day date not null check (to_day > from_day), figures jsonb not null,
    made_at timestamptz not null, received_by text, received_at timestamptz,
    constraint satisfaction_report_once unique (project_code, department, from_day, to_day));
  create index satisfaction_report_to on satisfaction_report (to_day, id)`;

const question = (code: string, dimension: string | null, text: string, scale = "FIVE", required = true) => {
  return { code, text, scale, dimension, required };
};

/** CSAT, NPS and a free word, the same in both instruments, so that their figures can be compared. */
const whole = [
  question("OVERALL", null, "总体而言，您对我们的服务满意吗？"),
  question("RECOMMEND", null, "您有多大可能向亲友推荐我们？", "TEN", false),
  question("COMMENT", null, "您还有什么想告诉我们的？", "TEXT", false),
];

const instruments = [
  [
    ...["svt_00000000000000000000000001", "SERVICE_SIX", "服务满意度调查（六个维度）"],
    [
      question("Q1", "EFFICIENCY_TIMELINESS", "您对服务的效率与及时性满意吗？"),
      question("Q2", "ATTITUDE", "您对服务人员的态度满意吗？"),
      question("Q3", "SKILL", "您对服务人员的技能满意吗？"),
      question("Q4", "OVERALL_CAPABILITY", "您对公司的整体服务能力满意吗？"),
      question("Q5", "DELIVERY", "您对房屋的交付情况满意吗？", "FIVE", false),
      question("Q6", "IMPROVEMENT", "您对我们服务的改进满意吗？"),
      ...whole,
    ],
  ],
  [
    ...["svt_00000000000000000000000002", "FACTORS_FIVE", "满意度五要素调查"],
    [
      question("F1", "CORE", "您对产品与服务的核心内容满意吗？"),
      question("F2", "PROCESS_SUPPORT", "您对服务流程与支持满意吗？"),
      question("F3", "TECHNICAL", "您对产品的技术表现满意吗？"),
      question("F4", "INTERACTION", "您对与企业的互动满意吗？"),
      question("F5", "EMOTION", "与我们打交道的感受让您满意吗？"),
      ...whole,
    ],
  ],
] as const;
