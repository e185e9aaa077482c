import type { Orders } from "../../shared/loaders.js";

/** Citations of an article come the newest first: nobody asked for another order. */
export const citationOrders: Orders<"AT_DESC"> = { AT_DESC: { column: "at", direction: "desc" } };
