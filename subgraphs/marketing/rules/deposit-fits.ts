/**
 * Whether a deposit fits the price: it is a part of it.
 * @param deposit in fen
 * @param price in fen
 * @returns what was expected and what came, or undefined
 */
export function depositFits(deposit: number, price: number): string | undefined {
  return deposit <= price ? undefined : `A deposit is at most the price, ${price} fen, and was ${deposit}.`;
}
