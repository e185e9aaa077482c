import type { ContactPoint } from "../entities/contact-point.js";
import type { Registration } from "../entities/registration.js";
import type { Loaders } from "../loaders/index.js";

/** The contact points, of whoever they are by now, that registrations of another moment name. */
export async function contactPointsThen(
  registrations: readonly Registration[],
  { contactPointsByCustomer }: Loaders,
): Promise<ContactPoint[]> {
  const named = new Set(registrations.flatMap(({ evidence }) => Object.entries(evidence).map(pointName)));
  const customers = [...new Set(registrations.map(({ customerId }) => customerId))];
  const points = (await Promise.all(customers.map((id) => contactPointsByCustomer.load(id)))).flat();
  const byName = new Map(points.map((point) => [pointName([point.kind.toLowerCase(), point.exact.value]), point]));
  return [...byName].filter(([name]) => named.has(name)).map(([, point]) => point);
}

function pointName([kind, value]: [string, unknown]): string {
  return `${kind}:${String(value)}`;
}
