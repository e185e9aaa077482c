import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whom we met, who may buy, what was bought, who sent whom. A deal's checks are the steps of the rule `deal-step`, as rows. */
export class Sales1700000000001 implements MigrationInterface {
  name = "Sales1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [meetings, opportunities, deals, referrals]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table referral, deal, opportunity_stage_entry, opportunity, lead, touchpoint");
  }
}

const lostReasons = "('QUALITY', 'SERVICE', 'COMPETITOR_PRICE', 'OTHER')";

const meetings = `
  create table touchpoint (
    id text primary key, customer_handle text not null, project_code text not null, employee_id text not null,
    channel text not null check (channel in ('ON_SITE', 'PHONE', 'WECHAT', 'EMAIL', 'WEB', 'SOCIAL', 'EVENT')),
    place text not null check (place in
      ('CONSTRUCTION_SITE', 'HOARDING', 'VISIT_PATH', 'ENTRANCE', 'SALES_OFFICE', 'SHOW_FLAT', 'ELSEWHERE')),
    occurred_at timestamptz not null, note text, version int not null default 1);
  create index touchpoint_customer on touchpoint (customer_handle, occurred_at);
  create index touchpoint_project on touchpoint (project_code, occurred_at);
  create index touchpoint_employee on touchpoint (employee_id, occurred_at);
  create table lead (
    id text primary key, customer_handle text not null, project_code text not null, consultant_id text not null,
    source text not null check (source in
      ('CALL_IN', 'WALK_IN', 'REFERRAL', 'GROUP_PURCHASE', 'COMPETITOR_VISITOR', 'CHANNEL', 'ONLINE')),
    state text not null check (state in ('NEW', 'CONTACTED', 'CONVERTED', 'LOST')),
    motives text[] not null default '{}', budget bigint check (budget > 0),
    lost_reason text check (lost_reason in ${lostReasons}),
    created_at timestamptz not null, updated_at timestamptz not null, version int not null default 1,
    check ((state = 'LOST') = (lost_reason is not null)));
  create index lead_customer on lead (customer_handle, created_at);
  create index lead_project on lead (project_code, created_at);
  create index lead_consultant on lead (consultant_id, created_at)`;

const stages = "('INTENT', 'REPORTED', 'QUEUED', 'WON', 'LOST')";

const opportunities = `
  create table opportunity (
    id text primary key, customer_handle text not null, project_code text not null,
    lead_id text not null references lead, consultant_id text not null, unit_id text,
    stage text not null check (stage in ${stages}), stage_since timestamptz not null,
    expected_price bigint check (expected_price > 0), lost_reason text check (lost_reason in ${lostReasons}),
    opened_at timestamptz not null, version int not null default 1,
    check ((stage = 'LOST') = (lost_reason is not null)));
  create index opportunity_customer on opportunity (customer_handle, opened_at);
  create index opportunity_project on opportunity (project_code, opened_at);
  create index opportunity_consultant on opportunity (consultant_id, opened_at);
  create index opportunity_lead on opportunity (lead_id);
  create table opportunity_stage_entry (
    id text primary key, opportunity_id text not null references opportunity, project_code text not null,
    stage text not null check (stage in ${stages}), entered_at timestamptz not null, actor text not null);
  create index opportunity_stage_entry_opportunity on opportunity_stage_entry (opportunity_id, entered_at)`;

const deals = `
  create table deal (
    id text primary key, customer_handle text not null, project_code text not null,
    opportunity_id text references opportunity, consultant_id text not null, unit_id text not null,
    state text not null check (state in
      ('SUBSCRIBED', 'SIGNED', 'ONLINE_SIGNED', 'FILED', 'PAID', 'DELIVERED', 'CANCELLED')),
    price bigint not null check (price > 0), deposit bigint not null check (deposit > 0 and deposit <= price),
    subscribed_on date not null, signed_on date, online_signed_on date, filed_on date, paid_on date, delivered_on date,
    cancelled_on date, cancel_reason text, created_at timestamptz not null, version int not null default 1,
    check ((state = 'CANCELLED') = (cancelled_on is not null and cancel_reason is not null)),
    check (state in ('SUBSCRIBED', 'CANCELLED') or signed_on >= subscribed_on),
    check (state in ('SUBSCRIBED', 'SIGNED', 'CANCELLED') or online_signed_on >= signed_on),
    check (state not in ('FILED', 'PAID', 'DELIVERED') or filed_on >= online_signed_on),
    check (state not in ('PAID', 'DELIVERED') or paid_on >= signed_on),
    check (state <> 'DELIVERED' or delivered_on >= paid_on));
  create index deal_customer on deal (customer_handle, subscribed_on);
  create index deal_project on deal (project_code, subscribed_on);
  create index deal_consultant on deal (consultant_id, subscribed_on);
  create index deal_unit on deal (unit_id);
  create index deal_opportunity on deal (opportunity_id);
  create unique index deal_one_a_unit on deal (unit_id) where state <> 'CANCELLED'`;

const referrals = `
  create table referral (
    id text primary key, referrer_handle text not null, referee_handle text not null, project_code text not null,
    deal_id text references deal, state text not null check (state in ('PROPOSED', 'CONFIRMED', 'REWARDED', 'REJECTED')),
    reward bigint check (reward > 0), created_at timestamptz not null, version int not null default 1,
    check (referrer_handle <> referee_handle),
    check (state not in ('CONFIRMED', 'REWARDED') or deal_id is not null),
    check ((state = 'REWARDED') = (reward is not null)));
  create index referral_referrer on referral (referrer_handle, created_at);
  create index referral_referee on referral (referee_handle, created_at);
  create index referral_project on referral (project_code, created_at)`;
