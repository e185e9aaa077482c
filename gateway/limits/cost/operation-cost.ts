import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Operation } from "../../execute/operation/operation.js";
import { type Amount, plus, times } from "./amount.js";
import { type Answerers, countAsked } from "./answerers.js";
import { type ListSizes, pageSize } from "./page-size.js";

/** What costs are reckoned from. */
export interface CostGround {
  readonly apiSchema: GraphQLSchema;
  readonly answerers: Answerers;
}

/**
 * What an operation may bring at the most: every object counts one for each subgraph that is asked about it, times the
 * rows of all lists around it; a single value counts nothing. `@skip` and `@include` make nothing cheaper, and every
 * fragment counts, since whoever asks decides them anew with each request. Takes time by the length of the text: each
 * fragment is reckoned once. Security: attacks 9 and 17.
 * @returns a number, or, when a list's length is a variable, what makes it of the variables
 */
export function operationCost(operation: Operation, ground: CostGround): Amount {
  const root = ground.apiSchema.getRootType(operation.definition.operation);
  if (!root) return 0;
  return inside(new Reckoning(operation, ground).ofSet(operation.definition.selectionSet, root), undefined);
}

/** The house's lists have twenty rows unless told, and at most a hundred. */
const listSizes: ListSizes = { unsaid: 20, most: 100 };

/** What a write costs beside its answer, and what a look into the schema does, however deep. */
const [writing, looking] = [10, 100];

/** What selections cost: once, and for each row of the list that the field around them asked for. */
interface Selected {
  readonly once: Amount;
  readonly perRow: Amount;
  /** Who answers the fields, as `Answerers` writes it. */
  readonly asked: ReadonlySet<string>;
}

const nothing: Selected = { once: 0, perRow: 0, asked: new Set() };

class Reckoning {
  private readonly known = new Map<string, Selected>();

  constructor(
    private readonly operation: Operation,
    private readonly ground: CostGround,
  ) {}

  ofSet({ selections }: SelectionSetNode, type: GraphQLCompositeType): Selected {
    return selections.map((node) => this.ofSelection(node, type)).reduce(together, nothing);
  }

  private ofSelection(node: SelectionNode, type: GraphQLCompositeType): Selected {
    if (node.kind === Kind.FIELD) return this.ofField(node, type);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(node.name.value);
    return this.ofSet(node.selectionSet, this.typeNamed(node.typeCondition?.name.value) ?? type);
  }

  private ofFragment(name: string): Selected {
    const before = this.known.get(name);
    const fragment = this.operation.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    if (before || !fragment || !type) return before ?? nothing;
    this.known.set(name, nothing); // a cycle counts as nothing; validation refuses it
    const selected = this.ofSet(fragment.selectionSet, type);
    this.known.set(name, selected);
    return selected;
  }

  private ofField(node: FieldNode, type: GraphQLCompositeType): Selected {
    const name = node.name.value;
    if (name === "__schema" || name === "__type") return { ...nothing, once: looking };
    const field = isUnionType(type) ? undefined : type.getFields()[name];
    const named = field && getNamedType(field.type);
    if (!field) return nothing;
    const asked = new Set([this.ground.answerers(type.name, name)]);
    const own = type === this.ground.apiSchema.getMutationType() ? writing : 0;
    if (!isCompositeType(named) || !node.selectionSet) return { ...nothing, once: own, asked };
    const within = this.ofSet(node.selectionSet, named);
    const page = pageSize(field, node, this.operation.definition, listSizes);
    const isList = isListType(getNullableType(field.type));
    const object = plus(own + Math.max(countAsked(within.asked), 1), inside(within, isList ? undefined : page));
    if (!isList) return { once: object, perRow: 0, asked };
    return page === undefined ? { once: 0, perRow: object, asked } : { once: times(page, object), perRow: 0, asked };
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.ground.apiSchema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** What lies inside an object whose lists have so many rows. */
function inside({ once, perRow }: Selected, page: Amount | undefined): Amount {
  return plus(once, times(page ?? listSizes.unsaid, perRow));
}

function together(left: Selected, right: Selected): Selected {
  return {
    once: plus(left.once, right.once),
    perRow: plus(left.perRow, right.perRow),
    asked: new Set([...left.asked, ...right.asked]),
  };
}
