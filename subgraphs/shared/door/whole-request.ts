import type { IncomingMessage } from "node:http";

/** A request whose body was read, as UTF-8. */
export interface WholeRequest {
  readonly body: string;
  /** The same request, which gives its body once more to whoever listens for it. */
  readonly again: IncomingMessage;
}

/** Reads a request to its end, of which its headers said how long it is, before anybody answers it. */
export async function wholeRequest(request: IncomingMessage): Promise<WholeRequest> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const body = Buffer.concat(parts).toString("utf8");
  const listen = (event: string, listener: (part?: string) => void) => {
    if (event === "data") queueMicrotask(() => listener(body));
    else if (event === "end") setImmediate(listener);
    else request.on(event, listener);
  };
  const again = new Proxy(request, {
    get: (target, name) => (name === "on" || name === "once" ? listen : (Reflect.get(target, name) as unknown)),
  });
  return { body, again };
}
