import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Registration } from "../entities/registration.js";
import { searchKeys } from "./search-keys.js";

type Keyed = Pick<Registration, "id" | "evidence">;

/** Stores the keys by which registrations are looked for. */
export async function storeBlockKeys(
  tx: EntityManager,
  added: readonly Keyed[],
  changed: readonly Keyed[],
): Promise<void> {
  const insert = sql`insert into block_key select id, keys::int[]`;
  if (added.length > 0)
    await read(tx, sql`${insert} from unnest(${ids(added)}::text[], ${keys(tx, added)}::text[]) u(id, keys)`);
  if (changed.length === 0) return;
  await read(
    tx,
    sql`${insert} from unnest(${ids(changed)}::text[], ${keys(tx, changed)}::text[]) u(id, keys)
      on conflict (registration_id) do update set keys = excluded.keys where block_key.keys <> excluded.keys`,
  );
}

function ids(registrations: readonly Keyed[]): string[] {
  return registrations.map(({ id }) => id);
}

function keys(tx: EntityManager, registrations: readonly Keyed[]): string[] {
  return registrations.map(
    ({ evidence }) =>
      `{${searchKeys(tx, evidence)
        .map(({ hash }) => hash)
        .join(",")}}`,
  );
}
