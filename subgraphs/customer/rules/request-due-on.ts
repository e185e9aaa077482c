/** How many days there are to answer a person; practice is fifteen working days, and never more than this. */
const days = 30;

/**
 * The day until which a request is to be answered: thirty days after it came in. PIPL article 50.
 * @param receivedOn the day that it was in China, YYYY-MM-DD
 */
export function requestDueOn(receivedOn: string): string {
  return new Date(Date.parse(receivedOn) + days * 86_400_000).toISOString().slice(0, 10);
}
