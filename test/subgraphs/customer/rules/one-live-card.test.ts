import { describe, expect, test } from "@jest/globals";
import { type HeldCard, oneLiveCard } from "../../../../subgraphs/customer/rules/one-live-card.js";

const card = (id: string, customerId: string, state: HeldCard["state"], rest: Partial<HeldCard> = {}): HeldCard => ({
  id,
  customerId,
  state,
  before: null,
  issuedAt: new Date(`2020-01-0${id.slice(1)}`),
  ...rest,
});

const states = (cards: HeldCard[]) =>
  Object.fromEntries(oneLiveCard(cards).map(({ id, state, redirectsTo }) => [id, redirectsTo ?? state]));

describe("one live card for one person", () => {
  test("of two that met the active one counts, and the other leads to it", () => {
    expect(states([card("k1", "c1", "PENDING"), card("k2", "c1", "ACTIVE")])).toEqual({ k1: "k2", k2: "ACTIVE" });
  });

  test("of equals the older one counts", () => {
    expect(states([card("k2", "c1", "PENDING"), card("k1", "c1", "PENDING"), card("k3", "c1", "PENDING")])).toEqual({
      k1: "PENDING",
      k2: "k1",
      k3: "k1",
    });
  });

  test("a void card stays void and rivals nobody", () => {
    expect(states([card("k1", "c1", "VOID"), card("k2", "c1", "PENDING")])).toEqual({ k1: "VOID", k2: "PENDING" });
  });

  test("a card whose rival went away is again what it was", () => {
    const gaveWay = card("k1", "c2", "REDIRECT", { before: "SUSPENDED" });
    expect(states([gaveWay, card("k2", "c1", "ACTIVE")])).toEqual({ k1: "SUSPENDED", k2: "ACTIVE" });
  });

  test("a card that gave way counts again when the one before it is void", () => {
    expect(states([card("k1", "c1", "REDIRECT", { before: "PENDING" }), card("k2", "c1", "VOID")])).toEqual({
      k1: "PENDING",
      k2: "VOID",
    });
  });
});
