import { Kind, OperationTypeNode, isCompositeType } from "graphql";
import type { FieldNode, GraphQLObjectType, GraphQLSchema, SelectionNode } from "graphql";
import type { PathSegment, PlanNode } from "../../planner/plan.js";
import type { Planner } from "../../planner/planner.js";
import type { DataKeys } from "../operation/data-keys.js";
import type { Operation } from "../operation/operation.js";
import { plannableText } from "../operation/plannable-text.js";
import { cutSelections } from "./cut-selections.js";
import type { Cut, CutScope } from "./cut-selections.js";
import { placeField } from "./place-supergraph.js";
import type { Places } from "./places.js";
import { relocate } from "./relocate.js";

/** How an operation is planned. */
export interface PlanningStyle {
  /** Whether the plan depends on the conditions of the client; else it fetches what any of them may ask for. */
  readonly conditional: boolean;
  /** Whether every entity within an entity of its own kind is planned from its place; else interface objects only. */
  readonly cutAll: boolean;
}

/** What selections are planned with. */
export interface SelectionPlanning {
  readonly operation: Operation;
  readonly root: GraphQLObjectType;
  readonly schema: GraphQLSchema;
  readonly keys: DataKeys;
  readonly planner: Planner;
  readonly places: Places;
  readonly variant: number;
}

/**
 * Plans root selections. The planner (0.0.38) loses its way, or an object's
 * key, where an entity stands within an entity of its own kind, so such a one
 * is planned apart, from its place, and its plan put behind the other.
 */
export async function planSelections(
  selections: readonly SelectionNode[],
  style: PlanningStyle,
  planning: SelectionPlanning,
): Promise<PlanNode> {
  const scope = cutScope(style, planning);
  const whole = { kind: Kind.SELECTION_SET as const, selections };
  const { selectionSet, cuts } = cutSelections(whole, planning.root, scope);
  const kept = cuts.length > 0 ? selectionSet.selections : selections;
  const text = plannableText(planning.operation, kept, planning.keys, style.conditional);
  const plan = await planning.planner.plan(text, planning.variant);
  return inOrder([plan, ...(await planPlaces(cuts, [], style, planning))]);
}

async function planPlaces(
  cuts: readonly Cut[],
  from: readonly PathSegment[],
  style: PlanningStyle,
  planning: SelectionPlanning,
): Promise<PlanNode[]> {
  const plans = await Promise.all(cuts.map((cut) => planPlace(cut, [...from, ...cut.path], style, planning)));
  return plans.length > 1 ? [{ kind: "Parallel", nodes: plans }] : plans;
}

async function planPlace(
  cut: Cut,
  place: readonly PathSegment[],
  style: PlanningStyle,
  planning: SelectionPlanning,
): Promise<PlanNode> {
  const { operation, places, schema, keys, variant } = planning;
  const type = schema.getType(cut.type);
  if (!isCompositeType(type)) throw new Error(`no entity ${cut.type}`);
  const { selectionSet, cuts } = cutSelections(cut.selectionSet, type, cutScope(style, planning));
  const name = { kind: Kind.NAME as const, value: placeField(cut.type) };
  const field: FieldNode = { kind: Kind.FIELD, name, selectionSet };
  const query = { ...operation, definition: { ...operation.definition, operation: OperationTypeNode.QUERY } };
  const text = plannableText(query, [field], keys, style.conditional);
  const plan = relocate(await places.planner.plan(text, variant), places.supergraph.service, place);
  return inOrder([...(plan ? [plan] : []), ...(await planPlaces(cuts, place, style, planning))]);
}

function cutScope({ cutAll }: PlanningStyle, { schema, operation, keys, places }: SelectionPlanning): CutScope {
  return {
    schema,
    fragments: operation.fragments,
    dataKey: keys.of,
    keys: places.supergraph.keys,
    cuts: (type) => cutAll || places.interfaceObjects.has(places.familyOf(type)),
    familyOf: places.familyOf,
  };
}

function inOrder(nodes: readonly PlanNode[]): PlanNode {
  const [only] = nodes;
  return only && nodes.length === 1 ? only : { kind: "Sequence", nodes };
}
