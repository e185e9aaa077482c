import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { newId } from "../../shared/scalars.js";
import { ContactKind, ContactPoint } from "../entities/contact-point.js";
import { searchHash } from "../loaders/search-hash.js";
import { contactPointsOf } from "../rules/contact-points-of.js";
import type { Settled } from "./settle-handles.js";
import { mentionsOf } from "./mentions-of.js";
import { insertRows } from "./insert-rows.js";

/**
 * Stores by what customers can be reached. A contact point keeps its id as long as its customer has it.
 * @param held the customers that had such rows before: theirs are replaced
 */
export async function storeContactPoints(
  tx: EntityManager,
  settled: readonly Settled[],
  held: readonly string[],
): Promise<void> {
  const known = held.length > 0 ? await removeContactPoints(tx, held) : [];
  const ids = new Map(known.map(({ id, customer_id, value_hash }) => [`${customer_id}:${value_hash}`, id]));
  const rows = settled.flatMap(({ customerId, members }) =>
    contactPointsOf(members.flatMap(({ registration }) => mentionsOf(registration))).map(
      ({ kind, value, written, ...point }) => {
        const valueHash = searchHash(tx, named[kind], value);
        const id = ids.get(`${customerId}:${valueHash}`) ?? newId("cpt");
        const kept = { kind: ContactKind[kind], exact: { value, written }, valueHash };
        return { ...point, ...kept, id, customerId };
      },
    ),
  );
  await insertRows(tx, ContactPoint, rows);
}

interface Known {
  readonly id: string;
  readonly customer_id: string;
  readonly value_hash: string;
}

const named = { MOBILE: "mobile", EMAIL: "email", WECHAT: "wechat" } as const;

function removeContactPoints(tx: EntityManager, customers: readonly string[]): Promise<Known[]> {
  const remove = sql`with gone as (delete from contact_point where customer_id = any(${[...customers]})
    returning id, customer_id, value_hash) select * from gone`;
  return read<Known>(tx, remove);
}
