/** How many days there are to answer a person; practice is fifteen working days, and never more than this. */
const days = 30;

/** The day until which a request is to be answered, in China: thirty days after it came in. PIPL article 50. */
export function requestDueOn(receivedAt: Date): string {
  return new Date(receivedAt.getTime() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}
