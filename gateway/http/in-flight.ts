import type { ServerResponse } from "node:http";
import { OperationTypeNode } from "graphql";
import type { Credentials } from "./credentials.js";
import type { Exchange } from "./exchange.js";

/** The GraphQL requests that are being answered. */
export class InFlight {
  private readonly open = new Map<ServerResponse, Exchange>();
  private stopping = false;

  /** Holds a request until its response is closed; a client that leaves early is told to its exchange. */
  add(exchange: Exchange, response: ServerResponse): void {
    this.open.set(response, exchange);
    if (this.stopping) response.setHeader("Connection", "close");
    response.once("close", () => {
      this.open.delete(response);
      if (!response.writableFinished) exchange.leave();
    });
  }

  /** From now on every answer is the last of its connection, and streams, which have no end of their own, are ended. */
  stop(): void {
    this.stopping = true;
    for (const [response, exchange] of this.open) {
      if (exchange.events) exchange.abort(new Error("The gateway stops."));
      else if (!response.headersSent) response.setHeader("Connection", "close");
    }
  }

  /** Ends what is being answered to callers of whom this is true; what they began to write is carried to its end. */
  endFor(isEnded: (credentials: Credentials) => boolean, reason: Error): void {
    for (const exchange of this.open.values()) {
      const { credentials } = exchange.options;
      if (credentials && isEnded(credentials) && exchange.kind !== OperationTypeNode.MUTATION) exchange.abort(reason);
    }
  }

  /** Gives up what is still running. */
  abort(): void {
    for (const exchange of this.open.values()) exchange.abort(new Error("The gateway has stopped."));
  }
}
