import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { IdCard, type IdCardState } from "../entities/id-card.js";
import { type CardStanding, type HeldCard, oneLiveCard } from "../rules/one-live-card.js";
import { updateRows } from "./store-rows.js";

/**
 * Lets cards follow their handles, and leaves every customer one live card. Call it when handles have moved.
 * @param customerIds the customers that the handles led to before
 */
export async function settleIdCards(tx: EntityManager, customerIds: readonly string[]): Promise<void> {
  const cards = await readEntities(
    tx,
    IdCard,
    (
      columns,
    ) => sql`select ${columns}, h.customer_id as "holder" from id_card t join handle h on h.handle = t.customer_handle
      where t.customer_id = any(${[...customerIds]})`,
  );
  const held = (cards as (IdCard & { holder: string })[]).map(({ holder, ...card }) => ({
    ...card,
    customerId: holder,
  }));
  const before = new Map(cards.map((card) => [card.id, card]));
  const changed = oneLiveCard(held as HeldCard[]).filter((now) => isChanged(before.get(now.id), now));
  await store(
    tx,
    changed.filter(({ state }) => state === "REDIRECT"),
  );
  await store(
    tx,
    changed.filter(({ state }) => state !== "REDIRECT"),
  );
}

function isChanged(before: IdCard | undefined, now: CardStanding): boolean {
  return (
    before?.customerId !== now.customerId ||
    before.state !== (now.state as IdCardState) ||
    before.redirectsTo !== now.redirectsTo
  );
}

/** First those that give way, then those that count: there is never a moment with two live cards. */
async function store(tx: EntityManager, cards: readonly CardStanding[]): Promise<void> {
  const also = sql`version = t.version + 1`;
  await updateRows(tx, IdCard, cards as Partial<IdCard>[], { key: "id", also });
}
