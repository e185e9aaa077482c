import type { MigrationInterface, QueryRunner } from "typeorm";
import { ofSeenProject } from "../../shared/scope/row-walls.js";
import { logKinds } from "./log-kinds.js";

/** Sub-categories, with those that are shipped, and emergency plans with what they started. */
export class Plans1700000000323 implements MigrationInterface {
  name = "Plans1700000000323";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [subCategories, plans, alarms, walls, logKinds("plans")]) await runner.query(statement);
    for (const [at, values] of shipped.entries()) {
      const id = `sub_${String(at + 1).padStart(26, "0")}`;
      await runner.query(
        `insert into case_sub_category (id, code, category, name_zh, name_en, department) values ($1, $2, $3, $4, $5, $6)`,
        [id, ...values],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table "case" drop column sub_category_code;
      drop table case_emergency, emergency_plan, case_sub_category;
      delete from case_alarm where clock_id is null;
      alter table case_alarm alter column clock_id set not null;
      alter table case_alarm drop constraint case_alarm_clocked, drop constraint case_alarm_event_check,
        add constraint case_alarm_event_check check (event in (${events}));
      ${logKinds("tasks")}`);
  }
}

const categories =
  "('DESIGN_PLANNING', 'ENGINEERING_QUALITY', 'SALES_COMMITMENT', 'SERVICE_PROCESS', 'PROPERTY_MANAGEMENT')";
const departments = "('MARKETING', 'SERVICE', 'PROPERTY', 'DESIGN', 'ENGINEERING', 'FINANCE', 'LEGAL')";

const subCategories = `
  create table case_sub_category (
    id text primary key, code text not null check (code <> ''), category text not null check (category in ${categories}),
    name_zh text not null check (name_zh <> ''), name_en text not null check (name_en <> ''),
    department text not null check (department in ${departments}),
    is_retired boolean not null default false, version int not null default 1,
    constraint case_sub_category_code unique (code), constraint case_sub_category_of unique (code, category));
  alter table "case" add column sub_category_code text,
    add constraint case_sorted foreign key (sub_category_code, category) references case_sub_category (code, category);
  create index case_sub_category_opened on "case" (sub_category_code, opened_at, id) where sub_category_code is not null`;

const plans = `
  create table emergency_plan (
    id text primary key, code text not null check (code <> ''), name text not null check (name <> ''), project_code text,
    kind text check (kind in ('COMPLAINT', 'REPAIR', 'ENQUIRY', 'SUGGESTION', 'PRAISE')),
    category text check (category in ${categories}), sub_category_codes text[] not null, words text[] not null,
    priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    steps jsonb not null check (jsonb_array_length(steps) > 0),
    is_retired boolean not null default false, version int not null default 1,
    constraint emergency_plan_code unique (code));
  create table case_emergency (
    id text primary key, case_id text not null, project_code text not null, plan_id text not null references emergency_plan,
    name text not null check (name <> ''), plan_version int not null, reason text not null check (reason <> ''),
    told_id text, actor text not null check (actor <> ''), started_at timestamptz not null,
    constraint case_emergency_once unique (case_id, plan_id),
    foreign key (case_id, project_code) references "case" (id, project_code));
  create trigger keep_history before update or delete or truncate on case_emergency
    for each statement execute function keep_history()`;

/** What was told of a case before. */
const events = "'WARNING', 'BREACH', 'TO_RESPONSIBLE', 'TO_EXECUTIVE', 'PROMOTED'";

/** The executive is told of an emergency as of a clock that ran out, only that no clock told it. */
const alarms = `
  alter table case_alarm alter column clock_id drop not null;
  alter table case_alarm drop constraint case_alarm_event_check,
    add constraint case_alarm_event_check check (event in (${events}, 'EMERGENCY')),
    add constraint case_alarm_clocked check ((clock_id is null) = (event = 'EMERGENCY'))`;

const walls = `
  alter table case_emergency enable row level security;
  create policy seen on case_emergency for select using ((${ofSeenProject}) and ((select walled_department()) is null
    or exists (select from "case" c where c.id = case_emergency.case_id)));
  alter table emergency_plan enable row level security;
  create policy seen on emergency_plan for select using (project_code is null or ${ofSeenProject})`;

/** Code, category, Chinese and English name, and the department that usually answers for it. */
const shipped = [
  ["LAYOUT", "DESIGN_PLANNING", "户型与空间", "Layout and space", "DESIGN"],
  ["PUBLIC_SPACE", "DESIGN_PLANNING", "公共空间与配套", "Public space and amenities", "DESIGN"],
  ["PARKING_PLAN", "DESIGN_PLANNING", "车位规划", "Parking", "DESIGN"],
  ["LEAKAGE", "ENGINEERING_QUALITY", "渗漏水", "Leaks", "ENGINEERING"],
  ["CRACKS", "ENGINEERING_QUALITY", "开裂空鼓", "Cracks and hollow plaster", "ENGINEERING"],
  ["DOORS_WINDOWS", "ENGINEERING_QUALITY", "门窗", "Doors and windows", "ENGINEERING"],
  ["PLUMBING", "ENGINEERING_QUALITY", "给排水", "Water and drains", "ENGINEERING"],
  ["ELECTRICITY", "ENGINEERING_QUALITY", "电气", "Electricity", "ENGINEERING"],
  ["GAS", "ENGINEERING_QUALITY", "燃气", "Gas", "ENGINEERING"],
  ["PROMISES", "SALES_COMMITMENT", "销售承诺不符", "Promises of sales", "MARKETING"],
  ["CONTRACT", "SALES_COMMITMENT", "合同与贷款", "Contract and loan", "MARKETING"],
  ["TITLE_DEED", "SALES_COMMITMENT", "产证办理", "Title deed", "MARKETING"],
  ["NO_ANSWER", "SERVICE_PROCESS", "无人答复", "Nobody answers", "SERVICE"],
  ["ATTITUDE", "SERVICE_PROCESS", "服务态度", "Manners", "SERVICE"],
  ["HANDOVER", "SERVICE_PROCESS", "交付流程", "Handover", "SERVICE"],
  ["GROUP_COMPLAINT", "SERVICE_PROCESS", "群体投诉", "Complaint of many", "SERVICE"],
  ["LIFT", "PROPERTY_MANAGEMENT", "电梯故障", "Lift out of order", "PROPERTY"],
  ["LIFT_TRAPPED", "PROPERTY_MANAGEMENT", "电梯困人", "People trapped in a lift", "PROPERTY"],
  ["FIRE", "PROPERTY_MANAGEMENT", "火情", "Fire", "PROPERTY"],
  ["NOISE", "PROPERTY_MANAGEMENT", "噪音扰民", "Noise", "PROPERTY"],
  ["CLEANING", "PROPERTY_MANAGEMENT", "环境卫生", "Cleaning", "PROPERTY"],
  ["SECURITY", "PROPERTY_MANAGEMENT", "安保秩序", "Security", "PROPERTY"],
  ["FEES", "PROPERTY_MANAGEMENT", "物业费", "Fees", "PROPERTY"],
] as const;
