import type { Transport } from "../../transports/transport.js";
import type { ClientView } from "../client-view.js";
import type { KnownAs } from "../supergraph/known-as.js";
import type { Requirements } from "../supergraph/requirements.js";
import type { TypeRelations } from "../supergraph/type-relations.js";
import type { Arrival } from "./arrival.js";

/** What a plan is compiled with. */
export interface PlanScope {
  readonly types: TypeRelations;
  readonly requirements: Requirements;
  readonly knownAs: KnownAs;
  readonly transports: ReadonlyMap<string, Transport>;
  readonly view: ClientView;
  /** What the fetches of the plan bring: each puts itself here when it is compiled. */
  readonly arrivals: Arrival[];
}
