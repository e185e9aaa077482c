import type { EntityManager } from "typeorm";
import type { Registration } from "../entities/registration.js";
import type { Cause } from "./cause.js";
import { holdTouched } from "./hold-touched.js";
import { labelled } from "./labelled-registration.js";
import { likelyRegistrations } from "./likely-registrations.js";
import { activeMatcher } from "./matcher.js";
import { registrationsOf } from "./registrations-of.js";
import { settleGroups } from "./settle-groups.js";
import { storeReviewPairs } from "./store-review-pairs.js";
import { whoIsWho } from "./who-is-who.js";

/** Registrations that are new, or say something else than before; a changed one keeps its id. */
export interface Arrivals {
  readonly added: readonly Registration[];
  readonly changed: readonly Registration[];
  /** Ids of registrations that say what they said, and are looked at again. */
  readonly revisited?: readonly string[];
}

/**
 * The one door through which registrations become customers. Finds who may be the same person as those that arrive, decides who is who among
 * them and every registration of each customer that they touch, and brings customers, handles, projects, contact points and cards up to date.
 * The caller holds the lock: `lockIdentity` for a batch, `lockKeys` for one registration.
 * @param alone whether the lock is the whole one
 */
export async function resolveRegistrations(
  tx: EntityManager,
  { added, changed, revisited = [] }: Arrivals,
  { alone, ...cause }: Cause & { readonly alone: boolean },
): Promise<void> {
  const matcher = await activeMatcher(tx);
  const arriving = [...added, ...changed];
  const again = revisited.length > 0 ? await registrationsOf(tx, { ids: revisited }) : [];
  const likely = await likelyRegistrations(tx, [...arriving, ...again], matcher);
  const held = await holdTouched(tx, [...likely, ...changed.map(({ id }) => id), ...revisited], alone);
  const known = held.length > 0 ? await registrationsOf(tx, { customerIds: held.map(({ id }) => id) }) : [];
  const isArriving = new Set(arriving.map(({ id }) => id));
  const stays = known.filter(({ id }) => !isArriving.has(id));
  const { labels, review } = await whoIsWho(tx, [...stays, ...arriving], matcher);
  const before = new Map(known.map(({ id, customerId }) => [id, customerId]));
  const members = [...stays, ...arriving].map((row) =>
    labelled(row, before.get(row.id) ?? null, labels.get(row.id) ?? ""),
  );
  await settleGroups(tx, { members, added, changed, known, held, pending: false }, cause);
  await storeReviewPairs(
    tx,
    members.map(({ id }) => id),
    review,
  );
}
