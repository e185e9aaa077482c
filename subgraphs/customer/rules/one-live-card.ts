type LiveState = "PENDING" | "ACTIVE" | "SUSPENDED";
type State = LiveState | "VOID" | "REDIRECT";

/** A card as the rule sees it. */
export interface HeldCard {
  readonly id: string;
  /** Whom the card's handle leads to now. */
  readonly customerId: string;
  readonly issuedAt: Date;
  readonly state: State;
  /** What a card that redirects was before. */
  readonly before: State | null;
}

/** How a card stands after its holder's registrations were grouped anew. */
export type CardStanding = Omit<HeldCard, "issuedAt"> & { readonly redirectsTo: string | null };

const strength = { ACTIVE: 0, SUSPENDED: 1, PENDING: 2 };

/**
 * One person has one live card. Of several that met in a merge the active one counts, then a suspended, then a pending one, the older of
 * equals; the others redirect to it. A card whose rival is gone is again what it was. Requirements 000-01, 000-02.
 * @returns how every card stands, also those that stay as they are
 */
export function oneLiveCard(cards: readonly HeldCard[]): CardStanding[] {
  const standing = cards.map((card) => ({ ...card, own: card.before ?? card.state }));
  return standing.map(({ id, customerId, own }) => {
    const rivals = standing.filter((other) => other.customerId === customerId && isLive(other.own));
    const [first] = rivals.sort((a, b) => rank(a.own) - rank(b.own) || a.issuedAt.getTime() - b.issuedAt.getTime());
    if (!isLive(own) || !first || first.id === id)
      return { id, customerId, state: own, before: null, redirectsTo: null };
    return { id, customerId, state: "REDIRECT", before: own, redirectsTo: first.id };
  });
}

function isLive(state: State): state is LiveState {
  return state in strength;
}

function rank(state: State): number {
  return isLive(state) ? strength[state] : 3;
}
