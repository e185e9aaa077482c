import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { IdCard, IdCardState } from "../entities/id-card.js";
import { type CardStanding, type HeldCard, oneLiveCard } from "../rules/one-live-card.js";
import { updateRows } from "./update-rows.js";

/**
 * Lets cards follow their handles, and leaves every customer one live card. Call it when handles have moved.
 * @param customerIds the customers that the handles led to before
 */
export async function settleIdCards(tx: EntityManager, customerIds: readonly string[]): Promise<void> {
  const cards = await readEntities(tx, IdCard, (columns) => {
    return sql`select ${columns}, h.customer_id as "holder" from id_card t join handle h on h.handle = t.customer_handle
      where t.customer_id = any(${[...customerIds]})`;
  });
  const before = new Map(cards.map((card) => [card.id, card]));
  const standings = oneLiveCard(cards.map((card) => heldCard(card as IdCard & { holder: string })));
  const rows = standings.map(rowOf).filter((now) => isChanged(before.get(now.id), now));
  await park(tx, rows);
  await updateRows(tx, IdCard, rows, { key: "id", also: sql`version = t.version + 1` });
}

/** Out of the way first: cards that change places would else meet, and the table allows a person one live card at every moment. */
async function park(tx: EntityManager, cards: readonly Pick<IdCard, "id">[]): Promise<void> {
  const away = { state: IdCardState.VOID, stateBeforeRedirect: null, redirectsTo: null };
  const parked = cards.map(({ id }) => ({ id, ...away }));
  await updateRows(tx, IdCard, parked, { key: "id" });
}

function heldCard(card: IdCard & { holder: string }): HeldCard {
  const { id, holder, issuedAt, state, stateBeforeRedirect } = card;
  return { id, customerId: holder, issuedAt, state, before: stateBeforeRedirect };
}

function rowOf({ id, customerId, state, before, redirectsTo }: CardStanding) {
  return { id, customerId, state: IdCardState[state], stateBeforeRedirect: before && IdCardState[before], redirectsTo };
}

function isChanged(before: IdCard | undefined, now: ReturnType<typeof rowOf>): boolean {
  return before?.customerId !== now.customerId || before.state !== now.state || before.redirectsTo !== now.redirectsTo;
}
