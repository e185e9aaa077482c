import { narrow } from "./narrow.js";
import type { GoldenField, Statement } from "./statement.js";
import type { Criterion, SurvivorshipRule } from "./survivorship-rule.js";

/** That a person decided which registration's value holds in a field. */
export interface Pin {
  readonly field: string;
  readonly registrationId: string;
}

/** Why a value holds. */
export type GoldenReason = Criterion | "PINNED" | "UNDISPUTED" | "LAST_ARRIVED";

/** A value with the registration that it came from. */
export interface GoldenValue {
  readonly value: string;
  readonly registrationId: string;
  readonly registeredAt: Date;
  readonly reason: GoldenReason;
}

/** Whose values hold, and what people decided otherwise. */
export interface Survivorship {
  readonly rules: readonly SurvivorshipRule[];
  /** Of several for one field of one customer the first holds. */
  readonly pins: readonly Pin[];
}

/**
 * Which values hold for a customer. For each field: what a person pinned; else what the field's rule chooses; of equals, the one that reached
 * us last. Requirements 002-70, 004-35.
 * @param statements what the customer's registrations say
 * @returns a value for every field that any of them names
 */
export function goldenValues(
  statements: readonly Statement[],
  { rules, pins }: Survivorship,
): Partial<Record<GoldenField, GoldenValue>> {
  const golden: Partial<Record<GoldenField, GoldenValue>> = {};
  for (const rule of rules) {
    const saying = statements.filter(({ values }) => values[rule.field]);
    const [best, reason] = pinned(saying, rule.field, pins) ?? chosen(saying, rule);
    const value = best?.values[rule.field];
    if (!best || !value) continue;
    golden[rule.field] = { value, registrationId: best.registrationId, registeredAt: best.registeredAt, reason };
  }
  return golden;
}

type Choice = [best: Statement | undefined, reason: GoldenReason];

function pinned(saying: readonly Statement[], field: GoldenField, pins: readonly Pin[]): Choice | undefined {
  for (const pin of pins) {
    const best = pin.field === field && saying.find(({ registrationId }) => registrationId === pin.registrationId);
    if (best) return [best, "PINNED"];
  }
  return undefined;
}

/** The reason is the criterion that left one value; that registrations say the same of the person is told as such. */
function chosen(saying: readonly Statement[], rule: SurvivorshipRule): Choice {
  let left = saying;
  let reason: GoldenReason | undefined = isOneValue(saying, rule.field) ? "UNDISPUTED" : undefined;
  for (const criterion of rule.criteria) {
    if (left.length < 2) break;
    left = narrow(left, criterion, { rule, saying });
    if (!reason && isOneValue(left, rule.field)) reason = criterion;
  }
  const [first, ...others] = left;
  const last = others.reduce((best, next) => (best && best.registrationId > next.registrationId ? best : next), first);
  return [last, reason ?? "LAST_ARRIVED"];
}

function isOneValue(statements: readonly Statement[], field: GoldenField): boolean {
  return statements.every(({ values }) => values[field] === statements[0]?.values[field]);
}
