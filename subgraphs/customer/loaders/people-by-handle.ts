import DataLoader from "dataloader";
import type { EntityManager, ObjectLiteral } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { mapping } from "../../shared/sealing/mapping.js";
import { Registration } from "../entities/registration.js";

/** So many registrations of a customer are weighed for an explanation. */
const mostWeighed = 200;

/** Whom a handle leads to. */
export interface Person {
  readonly customerId: string;
  /** The registration that the handle follows. */
  readonly registrationId: string;
  readonly registrations: readonly Registration[];
}

/**
 * Whom handles lead to with all registrations, in batches, whoever may see them: weights depend on all. What of them is told is for the
 * caller of this to decide.
 */
export function peopleByHandle(manager: EntityManager): DataLoader<string, Person | null> {
  const { columns, create } = mapping(manager, Registration);
  return new DataLoader(async (handles) => {
    const rows = await read<ObjectLiteral>(
      manager,
      sql`select ${columns}, h.handle as "__handle", h.registration_id as "__follows", h.customer_id as "__customer"
        from unnest(${[...handles]}::text[]) u(handle) join handle h on h.handle = u.handle cross join lateral (
          select * from registration r where r.customer_id = h.customer_id
          order by r.id <> h.registration_id, r.id limit ${mostWeighed}) t`,
    );
    return handles.map((handle) =>
      personOf(
        rows.filter(({ __handle }) => __handle === handle),
        create,
      ),
    );
  });
}

function personOf(rows: readonly ObjectLiteral[], create: (row: ObjectLiteral) => Registration): Person | null {
  const [first] = rows;
  if (!first) return null;
  return {
    customerId: first["__customer"] as string,
    registrationId: first["__follows"] as string,
    registrations: rows.map(create),
  };
}
