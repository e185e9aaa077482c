type LiveState = "PENDING" | "ACTIVE" | "SUSPENDED";

/** A card as the rule sees it. */
export interface HeldCard {
  readonly id: string;
  /** Whom the card's handle leads to now. */
  readonly customerId: string;
  readonly state: LiveState | "VOID" | "REDIRECT";
  readonly stateBeforeRedirect: LiveState | null;
  readonly redirectsTo: string | null;
  readonly issuedAt: Date;
}

/** How a card stands after its holder's registrations were grouped anew. */
export type CardStanding = Pick<HeldCard, "id" | "customerId" | "state" | "stateBeforeRedirect" | "redirectsTo">;

const strength = { ACTIVE: 0, SUSPENDED: 1, PENDING: 2 };

/**
 * One person has one live card. Of several that met in a merge the active one counts, then a suspended, then a pending one, the older of
 * equals; the others redirect to it. A card whose rival is gone is again what it was. Requirements 000-01, 000-02.
 * @returns how every card stands, also those that stay as they are
 */
export function oneLiveCard(cards: readonly HeldCard[]): CardStanding[] {
  const live = cards.map((card) => ({ card, own: card.stateBeforeRedirect ?? card.state }));
  return live.map(({ card, own }) => {
    const { id, customerId } = card;
    if (own === "VOID" || own === "REDIRECT")
      return { id, customerId, state: own, stateBeforeRedirect: null, redirectsTo: null };
    const rivals = live.filter((other) => other.card.customerId === customerId && isLive(other.own));
    const [first] = rivals.sort(
      (a, b) => rank(a.own) - rank(b.own) || a.card.issuedAt.getTime() - b.card.issuedAt.getTime(),
    );
    if (!first || first.card.id === id)
      return { id, customerId, state: own, stateBeforeRedirect: null, redirectsTo: null };
    return { id, customerId, state: "REDIRECT", stateBeforeRedirect: own, redirectsTo: first.card.id };
  });
}

function isLive(state: HeldCard["state"]): state is LiveState {
  return state in strength;
}

function rank(state: HeldCard["state"]): number {
  return isLive(state) ? strength[state] : 3;
}
