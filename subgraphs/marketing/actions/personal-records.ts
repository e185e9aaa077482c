import { type Sql, sql } from "../../shared/loaders.js";
import type { Facts, PersonalRecord, Retention } from "../../shared/privacy/personal-record.js";
import { dealIsKept, type Sale } from "../rules/deal-is-kept.js";
import { referralIsKept } from "../rules/referral-is-kept.js";

/** What is known of the deals `d` that fulfil a condition. */
const sale = (deals: Sql): Record<keyof Sale, Sql> => ({
  deals: sql`(select count(*) from deal d where ${deals})`,
  endedOn: sql`(select max(coalesce(d.delivered_on, d.cancelled_on)) from deal d where ${deals})`,
  running: sql`(select count(*) from deal d where ${deals} and d.state not in ('DELIVERED', 'CANCELLED'))`,
});
const keep = (facts: Facts, day: string): Retention | undefined => dealIsKept(facts as Facts & Sale, day);

/** What marketing has of people, rows that hang on others first. What led to a deal is kept with it; everything else may go. */
export const personalRecords: readonly PersonalRecord[] = [
  { table: "touchpoint", handles: ["customer_handle"] },
  {
    table: "referral",
    handles: ["referrer_handle", "referee_handle"],
    facts: { state: sql`t.state`, madeOn: sql`(t.created_at at time zone 'Asia/Shanghai')::date` },
    keep: (facts, day) => referralIsKept(facts as { state: string; madeOn: string }, day),
  },
  {
    table: "opportunity_stage_entry",
    handles: [],
    hangsOn: ["opportunity_id", { table: "opportunity", handles: ["customer_handle"] }],
    facts: sale(sql`d.opportunity_id = t.opportunity_id`),
    keep,
  },
  { table: "deal", handles: ["customer_handle"], facts: sale(sql`d.id = t.id`), keep },
  { table: "opportunity", handles: ["customer_handle"], facts: sale(sql`d.opportunity_id = t.id`), keep },
  {
    table: "lead",
    handles: ["customer_handle"],
    facts: sale(sql`d.opportunity_id in (select o.id from opportunity o where o.lead_id = t.id)`),
    keep,
  },
];
