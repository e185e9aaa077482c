import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { ContactChannel } from "../entities/contact-channel.js";
import type { Purpose } from "../entities/purpose.js";

/** What holds of what a person said: the last word of each registration, whoever wrote it down. */
export interface ContactStanding {
  readonly consents: readonly { purpose: Purpose; state: string; noticeNumber: number }[];
  /** Restrictions and deletions that hold. */
  readonly stops: readonly { kind: string; state: string; purposes: string[]; stillServed: boolean }[];
  readonly preferences: readonly { channels: ContactChannel[]; quietFrom: string; quietUntil: string }[];
}

/** What customers last said by each of their registrations, by the customer's id, in batches: one statement. */
export function contactStanding(manager: EntityManager): DataLoader<string, ContactStanding> {
  return new DataLoader(async (ids) => {
    const rows = await read<ContactStanding & { id: string }>(
      manager,
      sql`with r as materialized (
          select customer_id, handle from handle where customer_id = any(${[...ids]}) and handle = registration_id)
        select u.id,
          (select coalesce(jsonb_agg(distinct jsonb_build_object(
              'purpose', s.purpose, 'state', s.state, 'noticeNumber', s.notice_number)), '[]')
            from (select distinct on (r.handle, c.purpose) c.* from r join consent c on c.registration_ids @> array[r.handle]
              where r.customer_id = u.id order by r.handle, c.purpose, c.at desc, c.id desc) s) as "consents",
          (select coalesce(jsonb_agg(distinct jsonb_build_object(
              'channels', s.channels, 'quietFrom', s.quiet_from, 'quietUntil', s.quiet_until)), '[]')
            from (select distinct on (r.handle) p.* from r join contact_preference p on p.registration_ids @> array[r.handle]
              where r.customer_id = u.id order by r.handle, p.at desc, p.id desc) s) as "preferences",
          (select coalesce(jsonb_agg(distinct jsonb_build_object(
              'kind', d.kind, 'state', d.state, 'purposes', d.purposes, 'stillServed', d.still_served)), '[]')
            from r join data_subject_request d on d.registration_ids @> array[r.handle] where r.customer_id = u.id
              and d.kind in ('RESTRICTION', 'DELETION') and d.state not in ('REFUSED', 'WITHDRAWN')) as "stops"
        from unnest(${[...ids]}::text[]) u(id)`,
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? { consents: [], preferences: [], stops: [] });
  });
}
