import type { SubgraphError } from "./transport.js";

/** Why a subgraph did not open a subscription. What a transport's `subscribe` rejects with. */
export class SubscriptionRefused extends Error {
  constructor(readonly errors: readonly SubgraphError[]) {
    super(errors[0]?.message ?? "The subscription was refused.");
    this.name = "SubscriptionRefused";
  }
}
