import type { MigrationInterface, QueryRunner } from "typeorm";
import { newId } from "../../shared/scalars.js";

/**
 * What people are told, what they said, and how they want to be reached: only ever added. Whoever sees the person sees all of it,
 * through the wall of `handle`: a no that another project wrote down holds here as well.
 */
export class Consent1700000000321 implements MigrationInterface {
  name = "Consent1700000000321";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const notice of firstNotices)
      await runner.query(
        `insert into privacy_notice (id, purpose, number, legal_basis, processor, contact, method, categories, retention, rights,
          consent_from, published_at, published_by) values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, 1, '2026-01-01T00:00:00Z', 'house')`,
        [newId("ntc"), ...notice],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table contact_preference, consent, privacy_notice; drop function keep_history");
  }
}

const purposes =
  "('CONTRACT', 'SERVICE', 'EMERGENCY', 'LEGAL_DUTY', 'MARKETING', 'SURVEY', 'GROUP_SHARING', 'PROFILING')";
const hour = "~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'";

const wall = (table: string): string => `
  alter table ${table} enable row level security;
  create policy seen on ${table} for select using (
    exists (select from handle h where h.handle = any (${table}.registration_ids)));`;

const kept = (table: string): string => `
  create trigger keep_history before update or delete or truncate on ${table}
    for each statement execute function keep_history();`;

const tables = `
  create function keep_history() returns trigger language plpgsql as $$
  begin
    raise exception 'What is written in % stands for ever.', tg_table_name;
  end $$;
  create table privacy_notice (
    id text primary key, purpose text not null check (purpose in ${purposes}), number int not null check (number > 0),
    legal_basis text not null check (legal_basis in
      ('CONSENT', 'CONTRACT', 'LEGAL_DUTY', 'EMERGENCY', 'PUBLIC_INTEREST', 'ALREADY_PUBLIC')),
    processor text not null, contact text not null, method text not null, categories text[] not null,
    retention text not null, rights text not null, consent_from int not null check (consent_from between 1 and number),
    published_at timestamptz not null, published_by text not null,
    constraint privacy_notice_number unique (purpose, number));
  create table consent (
    id text primary key, registration_ids text[] not null check (cardinality(registration_ids) > 0),
    purpose text not null check (purpose in ${purposes}), state text not null check (state in ('GIVEN', 'WITHDRAWN')),
    notice_number int not null, through text not null check (through in ('IN_PERSON', 'PAPER', 'PHONE', 'ONLINE')),
    actor text not null, at timestamptz not null,
    foreign key (purpose, notice_number) references privacy_notice (purpose, number));
  create index consent_registrations on consent using gin (registration_ids);
  create index consent_said on consent (at, id);
  create table contact_preference (
    id text primary key, registration_ids text[] not null check (cardinality(registration_ids) > 0),
    channels text[] not null check (channels <@ array['PHONE', 'SMS', 'WECHAT', 'EMAIL', 'POST']),
    quiet_from text not null check (quiet_from ${hour}), quiet_until text not null check (quiet_until ${hour}),
    actor text not null, at timestamptz not null);
  create index contact_preference_registrations on contact_preference using gin (registration_ids);
  ${wall("consent")} ${wall("contact_preference")}
  ${kept("privacy_notice")} ${kept("consent")} ${kept("contact_preference")}`;

const [processor, contact] = ["本集团及房屋所在项目的公司", "项目客户服务中心，或集团个人信息保护负责人"];
const rights =
  "您可以查阅、复制、更正、删除您的个人信息，限制或拒绝其处理，撤回同意；向任一客户服务中心提出即可，无需说明理由。";
const reach = ["姓名", "手机号", "邮箱", "微信号"];

/** What a house begins with: purpose, basis, processor, contact, method, categories, retention, rights. */
const firstNotices: readonly (readonly [string, string, string, string, string, readonly string[], string, string])[] =
  [
    notice(
      "CONTRACT",
      "CONTRACT",
      "订立和履行认购、买卖与物业服务合同",
      [...reach, "证件号码", "地址"],
      "合同终止后十年",
    ),
    notice("SERVICE", "CONTRACT", "受理诉求，安排维修、交付与物业服务", [...reach, "地址"], "服务办结后三年"),
    notice("EMERGENCY", "EMERGENCY", "漏水、火灾等紧急情况下联系", ["姓名", "手机号", "地址"], "与房屋关系存续期间"),
    notice("LEGAL_DUTY", "LEGAL_DUTY", "答复个人信息请求，履行法定义务", [...reach, "证件号码"], "答复后三年"),
    notice("MARKETING", "CONSENT", "推荐房源与活动", reach, "至您撤回同意为止"),
    notice("SURVEY", "CONSENT", "邀请评价服务与房屋", reach, "至您撤回同意为止"),
    notice("GROUP_SHARING", "CONSENT", "向集团内其他公司提供，由其推荐房源", reach, "至您撤回同意为止"),
    notice("PROFILING", "CONSENT", "依据来访与购买记录推断偏好", ["来访记录", "购买意向"], "至您撤回同意为止"),
  ];

function notice(purpose: string, basis: string, method: string, categories: readonly string[], retention: string) {
  return [purpose, basis, processor, contact, method, categories, retention, rights] as const;
}
