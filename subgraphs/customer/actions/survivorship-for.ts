import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Survivorship } from "../rules/golden-values.js";

/** The rules that hold now, and what people pinned to these registrations, the latest first. */
export async function survivorshipFor(tx: EntityManager, registrationIds: readonly string[]): Promise<Survivorship> {
  const [row] = await read<Survivorship>(
    tx,
    sql`select s.rules, array(select json_build_object('field', p.field, 'registrationId', p.registration_id)
        from golden_pin p where p.registration_id = any(${[...registrationIds]}) and p.removed_at is null
        order by p.pinned_at desc, p.id desc) as pins
      from survivorship s order by s.version desc limit 1`,
  );
  if (!row) throw new Error("The house has no rules of survivorship.");
  return row;
}
