/** How much cases press, from the least on. */
const order = ["LOW", "NORMAL", "HIGH", "URGENT"];

/** The one of two priorities that presses more. */
export function higherPriority<P extends string>(one: P, other: P): P {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}
