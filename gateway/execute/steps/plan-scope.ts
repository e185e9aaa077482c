import type { Transport } from "../../transports/transport.js";
import type { ClientView } from "../client-view.js";
import type { TypeRelations } from "../supergraph/type-relations.js";

/** What a plan is compiled with. */
export interface PlanScope {
  readonly types: TypeRelations;
  readonly transports: ReadonlyMap<string, Transport>;
  readonly view: ClientView;
}
