import type { IncomingMessage } from "node:http";

/** A request that was read to its end already, which gives its body once more to whoever listens for it. */
export function withBody(request: IncomingMessage, body: string): IncomingMessage {
  const listen = (event: string, listener: (part?: string) => void) => {
    if (event === "data") queueMicrotask(() => listener(body));
    else if (event === "end") setImmediate(listener);
    else request.on(event, listener);
  };
  return new Proxy(request, {
    get: (target, name) => (name === "on" || name === "once" ? listen : (Reflect.get(target, name) as unknown)),
  });
}
