/** The variables of a request, as its client sent them. */
export type GivenVariables = Readonly<Record<string, unknown>>;

/** A number that is known beforehand, or only with the variables of a request. */
export type Amount = number | ((given: GivenVariables) => number);

/** What an amount is with these variables. */
export function amountWith(amount: Amount, given: GivenVariables): number {
  return typeof amount === "number" ? amount : amount(given);
}

/** The sum of two amounts; what is known beforehand is added beforehand. */
export function plus(left: Amount, right: Amount): Amount {
  if (typeof left === "number" && typeof right === "number") return left + right;
  if (left === 0) return right;
  if (right === 0) return left;
  return (given) => amountWith(left, given) + amountWith(right, given);
}

/** The product of two amounts; what is known beforehand is multiplied beforehand. */
export function times(left: Amount, right: Amount): Amount {
  if (typeof left === "number" && typeof right === "number") return left * right;
  if (left === 0 || right === 0) return 0;
  if (left === 1) return right;
  if (right === 1) return left;
  return (given) => amountWith(left, given) * amountWith(right, given);
}
