import type { NameFrequencies } from "../compare/name-frequencies.js";

/** The three kinds of pairs: one person twice; two who share a home, a mobile or an agent; strangers. */
export type Kind = "same" | "connected" | "stranger";

/** How often an outcome is seen among pairs of each kind. */
export type Chances = Record<Kind, number>;

/** What is learned about pairs. */
export interface Learned {
  /** What share of all pairs is of each kind. */
  shares: Chances;
  /** By outcome, as "mobile same". */
  outcomes: Record<string, Chances>;
  /** By outcome that is about a name: how rare, in bits, the names of these registrations are on the whole. */
  rarities: Record<string, number>;
}

/** Everything that matching needs to weigh a pair. A plain value: it can be kept as JSON. */
export interface Model extends Learned {
  /** Names the figures below: the same figures have the same version. */
  version: string;
  /** How many registrations it was learned from. */
  registrations: number;
  /** What was learned about pairs of Western names, apart from all others: a file of foreigners says nothing about its neighbours. */
  western: Learned;
  names: NameFrequencies;
  thresholds: Thresholds;
}

/** Weights (log2 of the odds that two registrations are one person) from which something is done. */
export interface Thresholds {
  /** From here on two registrations are linked without asking. */
  link: number;
  /** From here on a person is asked; below, they are apart. */
  review: number;
}
