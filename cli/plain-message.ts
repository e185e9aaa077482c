/** What an error says to people. Takes anything thrown; returns its message, or, where that is empty (several at once), its causes'. */
export function plainMessage(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return error.errors.map(plainMessage).join("; ");
  if (error instanceof Error) return error.message || error.name;
  return String(error);
}
