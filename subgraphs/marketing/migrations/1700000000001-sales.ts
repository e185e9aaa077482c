import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whom we met, who may buy, what was bought, who sent whom; what is only ever added is kept from changing here as well. */
export class Sales1700000000001 implements MigrationInterface {
  name = "Sales1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [meetings, leads, opportunities, deals, referrals, guards]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table referral, deal, opportunity_stage_entry, opportunity, lead, touchpoint");
    await runner.query("drop function keep_history");
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
  create index touchpoint_occurred on touchpoint (occurred_at, id)`;

const motives = `array['TRANSPORT', 'PRODUCT_IMAGE', 'QUALITY', 'FACILITIES', 'SURROUNDINGS', 'DEVELOPER_CREDIT',
      'PROPERTY_SERVICE', 'CHILD_EDUCATION', 'ELDER_CARE_MEDICAL', 'CLIMATE']`;

/** The check at the end is the end of the rule `leadStep`, as rows. */
const leads = `
  create table lead (
    id text primary key, customer_handle text not null, project_code text not null, consultant_id text not null,
    source text not null check (source in
      ('CALL_IN', 'WALK_IN', 'REFERRAL', 'GROUP_PURCHASE', 'COMPETITOR_VISITOR', 'CHANNEL', 'ONLINE')),
    state text not null check (state in ('NEW', 'CONTACTED', 'CONVERTED', 'LOST')),
    motives text[] not null check (motives <@ ${motives}), budget bigint check (budget > 0),
    lost_reason text check (lost_reason in ${lostReasons}),
    created_at timestamptz not null, updated_at timestamptz not null, version int not null default 1,
    check ((state = 'LOST') = (lost_reason is not null)));
  create index lead_customer on lead (customer_handle, created_at);
  create index lead_project on lead (project_code, created_at);
  create index lead_consultant on lead (consultant_id, created_at);
  create index lead_created on lead (created_at, id)`;

const stages = "('INTENT', 'REPORTED', 'QUEUED', 'WON', 'LOST')";

/** A lead becomes an opportunity once. */
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
  create index opportunity_opened on opportunity (opened_at, id);
  create unique index opportunity_lead on opportunity (lead_id);
  create table opportunity_stage_entry (
    id text primary key, opportunity_id text not null references opportunity, project_code text not null,
    stage text not null check (stage in ${stages}), entered_at timestamptz not null, actor text not null);
  create index opportunity_stage_entry_opportunity on opportunity_stage_entry (opportunity_id, entered_at)`;

/**
 * A day is there when the one before it is, and is not before it; `deal_state` is the rule `dealStep`, as rows.
 * The two unique indexes hold what two writers at once could break: a home is sold once, and an opportunity won once.
 */
const deals = `
  create table deal (
    id text primary key, customer_handle text not null, project_code text not null,
    opportunity_id text references opportunity, consultant_id text not null, unit_id text not null,
    state text not null check (state in
      ('SUBSCRIBED', 'SIGNED', 'ONLINE_SIGNED', 'FILED', 'PAID', 'DELIVERED', 'CANCELLED')),
    price bigint not null check (price > 0), deposit bigint not null check (deposit > 0 and deposit <= price),
    subscribed_on date not null, signed_on date, online_signed_on date, filed_on date, paid_on date, delivered_on date,
    cancelled_on date, cancel_reason text, created_at timestamptz not null, version int not null default 1,
    constraint deal_days check (coalesce(signed_on >= subscribed_on, signed_on is null)
      and coalesce(online_signed_on >= signed_on, online_signed_on is null)
      and coalesce(filed_on >= online_signed_on, filed_on is null)
      and coalesce(paid_on >= filed_on, paid_on is null)
      and coalesce(delivered_on >= paid_on, delivered_on is null)),
    constraint deal_state check (case state
      when 'SUBSCRIBED' then signed_on is null
      when 'SIGNED' then signed_on is not null and online_signed_on is null
      when 'ONLINE_SIGNED' then online_signed_on is not null and filed_on is null
      when 'FILED' then filed_on is not null and paid_on is null
      when 'PAID' then paid_on is not null and delivered_on is null
      else (state = 'DELIVERED') = (delivered_on is not null) end),
    constraint deal_cancelled check (case when state = 'CANCELLED'
      then coalesce(cancelled_on >= greatest(subscribed_on, signed_on, online_signed_on, filed_on, paid_on), false)
        and cancel_reason is not null
      else cancelled_on is null and cancel_reason is null end));
  create index deal_customer on deal (customer_handle, subscribed_on);
  create index deal_project on deal (project_code, subscribed_on);
  create index deal_consultant on deal (consultant_id, subscribed_on);
  create index deal_subscribed on deal (subscribed_on, id);
  create index deal_unit on deal (unit_id, subscribed_on);
  create index deal_opportunity on deal (opportunity_id);
  create unique index deal_one_a_unit on deal (unit_id) where state <> 'CANCELLED';
  create unique index deal_one_an_opportunity on deal (opportunity_id) where state <> 'CANCELLED'`;

/** A name is given once, and a deal is the proof of one referral, unless it was rejected. */
const referrals = `
  create table referral (
    id text primary key, referrer_handle text not null, referee_handle text not null, project_code text not null,
    deal_id text references deal, state text not null check (state in ('PROPOSED', 'CONFIRMED', 'REWARDED', 'REJECTED')),
    reward bigint check (reward > 0), reject_reason text, created_at timestamptz not null, version int not null default 1,
    check (referrer_handle <> referee_handle),
    check (case state when 'PROPOSED' then deal_id is null when 'REJECTED' then true else deal_id is not null end),
    check ((state = 'REWARDED') = (reward is not null)),
    check ((state = 'REJECTED') = (reject_reason is not null)));
  create index referral_referrer on referral (referrer_handle, created_at);
  create index referral_referee on referral (referee_handle, created_at);
  create index referral_project on referral (project_code, created_at);
  create index referral_created on referral (created_at, id);
  create unique index referral_one_a_pair on referral (referrer_handle, referee_handle, project_code)
    where state <> 'REJECTED';
  create unique index referral_one_a_deal on referral (deal_id) where state <> 'REJECTED'`;

const guards = `
  create function keep_history() returns trigger language plpgsql as $$
  begin
    raise exception 'What is written in % stands for ever.', tg_table_name;
  end $$;
  create trigger keep_history before update or delete or truncate on touchpoint
    for each statement execute function keep_history();
  create trigger keep_history before update or delete or truncate on opportunity_stage_entry
    for each statement execute function keep_history()`;
