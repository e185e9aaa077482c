import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { lineOf } from "../../shared/privacy/erase-records.js";
import type { ReceiptLine } from "../../shared/privacy/receipt-line.js";
import type { DataSubjectRequest } from "../entities/data-subject-request.js";
import { Registration } from "../entities/registration.js";
import { registrationsOf } from "./registrations-of.js";
import { resolveRegistrations } from "./resolve-registrations.js";
import { understandRegistration } from "./understand-registration.js";

/** What a receipt says beside when and for what. */
export interface OwnLines {
  readonly lines: ReceiptLine[];
  readonly keptHandles: string[];
}

/**
 * Empties the registrations of a person on whom no department must keep anything: the row and its id stay, since others hang on it,
 * and say nothing of anybody. Keys, golden values and contact points follow. What the source sends again unchanged fills none of them.
 * The caller holds the lock of who is who. PIPL article 47.
 */
export async function eraseRegistrations(
  tx: EntityManager,
  { registrationIds, frozenHandles, receiptsGiven }: DataSubjectRequest,
  actor: string,
): Promise<OwnLines> {
  const keptHandles = [...new Set(Object.values(receiptsGiven).flatMap((receipt) => receipt.keptHandles))];
  const kept = await followed(tx, keptHandles);
  const rows = await registrationsOf(tx, { ids: registrationIds.filter((id) => !kept.includes(id)) });
  const cards = kept.length === 0 ? await voidCards(tx, frozenHandles, actor) : 0;
  if (rows.length > 0)
    await resolveRegistrations(
      tx,
      { added: [], changed: rows.map(emptied) },
      { alone: true, cause: "CORRECTED", actor },
    );
  const still = registrationIds.length - rows.length;
  const law = "个人信息保护法 art. 47";
  return {
    lines: [
      lineOf("registration", rows.length, { anonymised: rows.length }),
      ...(still > 0 ? [lineOf("registration", still, { kept: still, law })] : []),
      lineOf("id_card", cards, { changed: cards }),
    ],
    keptHandles,
  };
}

/** The registrations that handles follow. */
async function followed(tx: EntityManager, handles: readonly string[]): Promise<string[]> {
  const rows = await read<{ id: string }>(
    tx,
    sql`select distinct registration_id as id from handle where handle = any(${[...handles]})`,
  );
  return rows.map(({ id }) => id);
}

function emptied(now: Registration): Registration {
  const { id, source, externalId, projectCode, department, contentHash, customerId, registeredAt } = now;
  const nothing = { source, externalId, projectCode, department, registeredAt: now.written.registeredAt };
  const content = understandRegistration(id, nothing, registeredAt);
  return Object.assign(new Registration(), content, { id, source, externalId, contentHash, customerId });
}

/** A card of somebody who is to be forgotten opens nothing any more. Returns how many there were. */
async function voidCards(tx: EntityManager, handles: readonly string[], actor: string): Promise<number> {
  const rows = await read<unknown>(
    tx,
    sql`with gone as (update id_card set state = 'VOID', voided_by = ${actor}, voided_at = now(), reason = 'DELETION',
        version = version + 1 where customer_handle = any(${[...handles]}) and state in ('PENDING', 'ACTIVE', 'SUSPENDED')
        returning id) select id from gone`,
  );
  return rows.length;
}
