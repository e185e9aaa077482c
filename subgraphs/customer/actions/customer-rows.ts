import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { PersonalRows } from "../../shared/privacy/personal-copy.js";
import { readRecords } from "../../shared/privacy/read-records.js";
import type { DataSubjectRequest } from "../entities/data-subject-request.js";
import { registrationsOf } from "./registrations-of.js";
import { writtenOf } from "./written-of.js";

/**
 * Everything that the customer subgraph has of a person, as it was written and not masked, for the person alone: registrations, what
 * they agreed to and asked, cards, to which projects they were shown, and who looked. PIPL article 45.
 */
export async function customerRows(
  tx: EntityManager,
  { registrationIds, frozenHandles }: Pick<DataSubjectRequest, "registrationIds" | "frozenHandles">,
): Promise<PersonalRows> {
  const registrations = await registrationsOf(tx, { ids: registrationIds });
  const said = async (table: "consent" | "preference" | "request") =>
    (await read<{ row: Record<string, unknown> }>(tx, statements(registrationIds)[table])).map(({ row }) => row);
  const shared = await read<Record<string, unknown>>(
    tx,
    sql`select u.at, a.to_project, a.purpose from sharing_use u join sharing_agreement a on a.id = u.agreement_id
      where u.customer_id = any(${frozenHandles}) order by u.at, u.id`,
  );
  const { access = [], ...records } = await readRecords(tx, hung, frozenHandles);
  return {
    registration: registrations.map((registration) => ({ id: registration.id, ...writtenOf(registration) })),
    ...{ consent: await said("consent"), contact_preference: await said("preference") },
    ...{ data_subject_request: await said("request"), ...records, sharing_use: shared, access },
  };
}

/** Rows that hang on a handle. */
const hung = [{ table: "id_card", handles: ["customer_handle"] }];

const statements = (ids: readonly string[]) => ({
  consent: sql`select to_jsonb(t) - 'registration_ids' - 'actor' as row from consent t
    where t.registration_ids && ${[...ids]}::text[] order by t.at, t.id`,
  preference: sql`select to_jsonb(t) - 'registration_ids' - 'actor' as row from contact_preference t
    where t.registration_ids && ${[...ids]}::text[] order by t.at, t.id`,
  request: sql`select jsonb_build_object('id', t.id, 'kind', t.kind, 'state', t.state, 'received_at', t.received_at) as row
    from data_subject_request t where t.registration_ids && ${[...ids]}::text[] order by t.id`,
});
