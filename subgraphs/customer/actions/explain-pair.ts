import type { Caller } from "../../shared/caller.js";
import { IdentityExplanation } from "../entities/identity-explanation.js";
import type { Registration } from "../entities/registration.js";
import { Contradicted } from "../entities/review-pair.js";
import type { Contradiction } from "../identity/cluster/contradiction.js";
import type { CustomerContext } from "../loaders/index.js";
import type { Person } from "../loaders/people-by-handle.js";
import { comparedFields } from "./compared-fields.js";
import { type Scale, scaleFor } from "./scale-for.js";

/** Why two registrations are, or are not, taken for one person; null unless the caller sees both. */
export async function explainPair(
  context: CustomerContext,
  leftId: string,
  rightId: string,
): Promise<IdentityExplanation | null> {
  const ids = [leftId, rightId];
  const [left, right] = await Promise.all(ids.map((id) => context.loaders.registrationById.load(id)));
  const [one, other] = await Promise.all(ids.map((id) => context.loaders.peopleByHandle.load(id)));
  if (!left || !right || !one || !other) return null;
  return explained(await scaleFor(context, [one, other]), { left, right, one, other }, context.caller);
}

/** Two registrations, and the people that they are part of. */
interface Pair {
  readonly left: Registration;
  readonly right: Registration;
  readonly one: Person;
  readonly other: Person;
}

/** Puts into words what a scale says of two registrations, as the caller may read them. */
export function explained(scale: Scale, { left, right, one, other }: Pair, caller: Caller): IdentityExplanation {
  const explanation = scale.explain(left.id, right.id);
  const together = one.customerId === other.customerId;
  const whole = together ? undefined : scale.whole(idsOf(one), idsOf(other));
  const contradiction = explanation.contradiction ?? whole?.contradiction;
  const { link, review } = scale.model.thresholds;
  return Object.assign(new IdentityExplanation(), {
    ...{ leftId: left.id, rightId: right.id, together, base: explanation.base, weight: explanation.weight },
    comparisons: comparedFields(explanation, left, right, caller),
    wholeWeight: whole && Number.isFinite(whole.weight) ? whole.weight : null,
    contradiction: contradiction ? nameOf(contradiction) : null,
    ...{ linkThreshold: link, reviewThreshold: review, modelVersion: scale.model.version, chain: [] },
  });
}

function idsOf({ registrations }: Person): string[] {
  return registrations.map(({ id }) => id);
}

function nameOf(contradiction: Contradiction): Contradicted {
  return Contradicted[contradiction.replaceAll("-", "_").toUpperCase() as keyof typeof Contradicted];
}
