import type { Caller } from "../../shared/caller.js";
import { requestError } from "../../shared/errors.js";
import type { IdentityExplanation } from "../entities/identity-explanation.js";
import type { Registration } from "../entities/registration.js";
import type { CustomerContext, Loaders } from "../loaders/index.js";
import type { Person } from "../loaders/people-by-handle.js";
import { strongestWay } from "../rules/strongest-way.js";
import { explained } from "./explain-pair.js";
import { type Scale, scaleFor } from "./scale-for.js";

/** Whom a handle leads to, and the registrations that it stands for, as far as the caller sees them. */
interface Asked extends Person {
  readonly seen: readonly Registration[];
}

/**
 * Why two registrations, or two customers, are or are not one person: of two customers by their strongest pair, of two that became one by the
 * chain of links between them. Only registrations that the caller sees are shown; weights are of all. For whoever answers the review queue:
 * with it, what is masked could be found out by registering guesses.
 * @returns null when there is nobody there, or nobody whom the caller sees
 * @throws BAD_USER_INPUT when both lead to one registration
 */
export async function whySame(context: CustomerContext, a: string, b: string): Promise<IdentityExplanation | null> {
  const [one, other] = await Promise.all([a, b].map((handle) => askedFor(handle, context.loaders)));
  if (!one || !other) return null;
  const scale = await scaleFor(context, [one, other]);
  if (one.customerId !== other.customerId) {
    const pair = strongest(scale, standFor(a, one), standFor(b, other));
    return pair && explained(scale, { ...pair, one, other }, context.caller);
  }
  if (one.registrationId === other.registrationId)
    throw requestError("BAD_USER_INPUT", "Two registrations or customers were expected, and both ids lead to one.");
  return withChain(scale, { one, other }, context.caller);
}

async function askedFor(handle: string, loaders: Loaders): Promise<Asked | null> {
  const person = await loaders.peopleByHandle.load(handle);
  if (!person) return null;
  const found = await Promise.all(person.registrations.map(({ id }) => loaders.registrationById.load(id)));
  const seen = found.filter((registration) => registration !== null);
  const isSeen = handle.startsWith("cus_") ? seen.length > 0 : seen.some(({ id }) => id === handle);
  return isSeen ? { ...person, seen } : null;
}

/** A registration's id stands for itself, a customer's for all that it has. */
function standFor(handle: string, { seen }: Asked): readonly Registration[] {
  return handle.startsWith("cus_") ? seen : seen.filter(({ id }) => id === handle);
}

interface Pair {
  readonly left: Registration;
  readonly right: Registration;
}

function strongest(scale: Scale, lefts: readonly Registration[], rights: readonly Registration[]): Pair | null {
  const pairs = lefts.flatMap((left) => rights.map((right) => ({ left, right })));
  const weights = pairs.map(({ left, right }) => scale.explain(left.id, right.id).weight);
  return pairs[weights.indexOf(Math.max(...weights))] ?? null;
}

/** The registrations that the two ids follow, and the links that lead from one to the other when the two alone would not do. */
function withChain(
  scale: Scale,
  { one, other }: { readonly one: Asked; readonly other: Asked },
  caller: Caller,
): IdentityExplanation | null {
  const byId = new Map(one.seen.map((registration) => [registration.id, registration]));
  const pairOf = (leftId: string, rightId: string) => {
    const [left, right] = [byId.get(leftId), byId.get(rightId)];
    return left && right ? [explained(scale, { left, right, one, other }, caller)] : [];
  };
  const [explanation] = pairOf(one.registrationId, other.registrationId);
  if (!explanation || explanation.weight >= explanation.linkThreshold) return explanation ?? null;
  const ends = { from: one.registrationId, to: other.registrationId };
  const steps = strongestWay([...byId.keys()], ends, (left, right) => scale.explain(left, right).weight);
  if (steps.length > 1) explanation.chain = steps.flatMap(({ from, to }) => pairOf(from, to));
  return explanation;
}
