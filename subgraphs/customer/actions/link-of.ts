import type { IdentityExplanation } from "../entities/identity-explanation.js";
import type { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";
import { explained } from "./explain-pair.js";
import { scaleFor } from "./scale-for.js";

/** What links a registration most to its customer: to whichever other registration of it, of those that the caller sees; null when there is none. */
export async function linkOf(
  context: CustomerContext,
  registration: Registration,
): Promise<IdentityExplanation | null> {
  const { loaders } = context;
  const person = await loaders.peopleByHandle.load(registration.id);
  if (!person) return null;
  const others = person.registrations.filter(({ id }) => id !== registration.id);
  const found = await Promise.all(others.map(({ id }) => loaders.registrationById.load(id)));
  const seen = found.filter((other) => other !== null);
  if (seen.length === 0) return null;
  const scale = await scaleFor(context, [person]);
  const weights = seen.map(({ id }) => scale.explain(registration.id, id).weight);
  const right = seen[weights.indexOf(Math.max(...weights))];
  return right ? explained(scale, { left: registration, right, one: person, other: person }, context.caller) : null;
}
