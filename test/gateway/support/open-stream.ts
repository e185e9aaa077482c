/** One event of a stream. */
export interface StreamEvent {
  readonly event: string;
  readonly data: unknown;
}

/** An event stream as a client reads it. */
export interface OpenStream {
  readonly status: number;
  readonly headers: Headers;
  /** The next so many events. */
  take(count: number): Promise<StreamEvent[]>;
  /** Every further event, up to the end. */
  rest(): Promise<StreamEvent[]>;
  leave(): void;
}

/** Opens an event stream at the gateway. */
export async function openStream(
  url: string,
  query: string,
  headers: Record<string, string> = {},
  method = "POST",
): Promise<OpenStream> {
  const left = new AbortController();
  const accept = { accept: "text/event-stream", ...headers };
  const response = await (method === "GET"
    ? fetch(`${url}?query=${encodeURIComponent(query)}`, { headers: accept, signal: left.signal })
    : fetch(url, {
        method,
        headers: { "content-type": "application/json", ...accept },
        body: JSON.stringify({ query }),
        signal: left.signal,
      }));
  const events = eventsOf(response);
  const take = async (count: number) => {
    const taken: StreamEvent[] = [];
    while (taken.length < count) {
      const { done, value } = await events.next();
      if (done) break;
      taken.push(value);
    }
    return taken;
  };
  return {
    status: response.status,
    headers: response.headers,
    take,
    rest: () => take(Infinity),
    leave: () => left.abort(),
  };
}

async function* eventsOf({ body }: Response): AsyncGenerator<StreamEvent, undefined> {
  let text = "";
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/s.exec(part) ?? [];
      if (event !== undefined) yield { event, data: data ? JSON.parse(data) : undefined };
    }
  }
  return undefined;
}
