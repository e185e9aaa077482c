import { registerEnumType } from "type-graphql";

/** How far a deal has come. */
export enum DealState {
  SUBSCRIBED = "SUBSCRIBED",
  SIGNED = "SIGNED",
  ONLINE_SIGNED = "ONLINE_SIGNED",
  FILED = "FILED",
  PAID = "PAID",
  DELIVERED = "DELIVERED",
  CANCELLED = "CANCELLED",
}
registerEnumType(DealState, {
  name: "DealState",
  description: "How far a deal has come (成交阶段).",
  valuesConfig: {
    SUBSCRIBED: { description: "The deposit is paid (认购)." },
    SIGNED: { description: "The contract is signed (签约)." },
    ONLINE_SIGNED: { description: "It is signed in the city's system (网签)." },
    FILED: { description: "It is filed with the authority (备案)." },
    PAID: { description: "The whole price has arrived (回款)." },
    DELIVERED: { description: "The home is handed over (交付)." },
    CANCELLED: { description: "The deal is off (退房)." },
  },
});
