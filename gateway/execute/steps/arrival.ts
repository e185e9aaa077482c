import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from "graphql";
import type { PathSegment, Rewrite } from "../../planner/plan.js";
import type { Transport } from "../../transports/transport.js";
import type { ConditionalSelection } from "../complete/collect-fields.js";
import type { Shape } from "../data/shape.js";
import { findOperation } from "../operation/operation.js";
import { askedUnder } from "./asked-under.js";

/** What a fetch, or one group of it, brings. */
export interface Arrival {
  /** Where to. */
  readonly paths: readonly (readonly PathSegment[])[];
  readonly shape: Shape;
  /** What is asked for of the objects there. */
  readonly asked: readonly ConditionalSelection[];
  /** By whose types the answer has been checked; undefined when it cannot be taken as it is, whatever it holds. */
  readonly checkedBy: GraphQLSchema | undefined;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** How a fetch asks, and where it puts the answer. */
interface FetchTo extends Pick<Arrival, "paths" | "shape"> {
  readonly document: DocumentNode;
  readonly transport: Transport;
  /** The group of entities; without it, root fields are fetched. */
  readonly alias?: string;
  readonly outputRewrites?: readonly Rewrite[];
}

/** Reads what a fetch brings. */
export function arrivalOf(fetch: FetchTo): Arrival {
  const { paths, shape, transport, alias, outputRewrites = [] } = fetch;
  const operation = findOperation(fetch.document);
  const checkedBy = outputRewrites.length === 0 ? transport.checkedBy : undefined;
  const whole = { set: operation.definition.selectionSet, when: true };
  const asked = alias === undefined ? [whole] : askedUnder(alias, operation);
  return { paths, shape, fragments: operation.fragments, asked, checkedBy };
}
