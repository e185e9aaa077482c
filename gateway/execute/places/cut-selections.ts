import { Kind, getNamedType, isAbstractType, isCompositeType, isObjectType } from "graphql";
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from "graphql";
import type { PathSegment } from "../../planner/plan.js";

/** A selection that is taken out of an operation, and the place where it stood. */
export interface Cut {
  /** The entity that stands there. */
  readonly type: string;
  readonly path: readonly PathSegment[];
  readonly selectionSet: SelectionSetNode;
}

/** What selections are cut with. */
export interface CutScope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly dataKey: (field: FieldNode) => string;
  /** The fields that must stay for an entity that is cut, by type. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Whether a type is cut when it stands within an object of a type of the same family. */
  readonly cuts: (type: string) => boolean;
  /** What a type is a kind of, as far as recursion goes. */
  readonly familyOf: (type: string) => string;
}

/** A selection set without what was taken out of it. */
export interface CutSelections {
  readonly selectionSet: SelectionSetNode;
  readonly cuts: readonly Cut[];
}

/**
 * Takes out of a selection every entity that stands within an entity of its
 * own kind, but for its key. Fragments on the way are written out.
 */
export function cutSelections(
  selectionSet: SelectionSetNode,
  type: GraphQLCompositeType,
  scope: CutScope,
): CutSelections {
  const cutter = new Cutter(scope);
  const above = scope.keys.has(type.name) ? [scope.familyOf(type.name)] : [];
  return { selectionSet: cutter.walk(selectionSet, { type, above, path: [] }), cuts: cutter.cuts };
}

interface Standing {
  readonly type: GraphQLCompositeType;
  /** The families of the entities around. */
  readonly above: readonly string[];
  readonly path: readonly PathSegment[];
}

class Cutter {
  readonly cuts: Cut[] = [];
  readonly #scope: CutScope;

  constructor(scope: CutScope) {
    this.#scope = scope;
  }

  walk(selectionSet: SelectionSetNode, standing: Standing): SelectionSetNode {
    const selections = selectionSet.selections.map((node) => this.#selection(node, standing));
    return { kind: Kind.SELECTION_SET, selections };
  }

  #selection(node: SelectionNode, standing: Standing): SelectionNode {
    if (node.kind === Kind.FIELD) return this.#field(node, standing);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#scope.fragments.get(node.name.value);
    if (!fragment) return node;
    const named = fragment.typeCondition && this.#scope.schema.getType(fragment.typeCondition.name.value);
    const type = isCompositeType(named) ? named : standing.type;
    const path = type === standing.type ? standing.path : [...standing.path, { TypeCondition: [type.name] }];
    const within = { type, above: standing.above, path };
    // A fragment on what the object may be enters it; one on what it is does not.
    const enters = isAbstractType(standing.type) && isObjectType(type) && !this.#isAround(standing, type);
    const { selectionSet } = fragment;
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: fragment.typeCondition,
      directives: node.directives,
      selectionSet: enters ? this.#enter(selectionSet, within) : this.walk(selectionSet, within),
    };
  }

  /** Whether the object itself was entered already, as an object of its interface. */
  #isAround({ type }: Standing, kind: GraphQLCompositeType): boolean {
    return this.#scope.keys.has(type.name) && this.#scope.familyOf(type.name) === this.#scope.familyOf(kind.name);
  }

  #field(node: FieldNode, { type, above, path }: Standing): FieldNode {
    const field = "getFields" in type ? type.getFields()[node.name.value] : undefined;
    const named = field && getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(named)) return node;
    const within = { type: named, above, path: [...path, { Field: this.#scope.dataKey(node) }] };
    return { ...node, selectionSet: this.#enter(node.selectionSet, within) };
  }

  #enter(selectionSet: SelectionSetNode, standing: Standing): SelectionSetNode {
    const { type, above, path } = standing;
    const key = this.#scope.keys.get(type.name);
    if (!key) return this.walk(selectionSet, standing);
    const family = this.#scope.familyOf(type.name);
    if (!above.includes(family) || !this.#scope.cuts(type.name)) {
      return this.walk(selectionSet, { type, path, above: [...above, family] });
    }
    this.cuts.push({ type: type.name, path, selectionSet });
    const names = ["__typename", ...key].map((value) => ({ kind: Kind.NAME as const, value }));
    const selections = [
      ...names.map((name) => ({ kind: Kind.FIELD as const, name })),
      ...this.#ofKey(selectionSet, key),
    ];
    return { kind: Kind.SELECTION_SET, selections };
  }

  /** What a selection asks of a key, under whatever names: it is known before the place is, so its plan brings it. */
  #ofKey({ selections }: SelectionSetNode, key: readonly string[]): SelectionNode[] {
    return selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return key.includes(node.name.value) ? [node] : [];
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#scope.fragments.get(node.name.value);
      const within = fragment ? this.#ofKey(fragment.selectionSet, key) : [];
      if (!fragment || within.length === 0) return [];
      const selectionSet = { kind: Kind.SELECTION_SET as const, selections: within };
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, selectionSet }];
    });
  }
}
