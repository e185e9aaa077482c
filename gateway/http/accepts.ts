/** What kinds of answer a client takes, by its Accept header. */
export interface Accepts {
  readonly events: boolean;
  /** Whether an event stream is the only kind that it names. */
  readonly eventsAlone: boolean;
}

/** Reads an Accept header as far as event streams are concerned; which JSON it is to be is decided later. */
export function accepts(header: string | undefined): Accepts {
  const kinds = (header ?? "*/*").split(",").map((part) => part.split(";")[0]?.trim().toLowerCase());
  const events = kinds.includes("text/event-stream");
  return { events, eventsAlone: events && kinds.every((kind) => kind === "text/event-stream") };
}
