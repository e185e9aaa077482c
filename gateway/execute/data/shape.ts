import { Kind } from "graphql";
import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";

/**
 * Which keys the objects of an answer may have, whatever their types: the
 * union over all fragments of a selection. A key without a shape of its own
 * holds a leaf, which is taken over as it is and never merged into.
 */
export type Shape = Map<string, ShapeEntry>;

export interface ShapeEntry {
  /** The key under which the value goes on: the key itself unless an answer is rewritten. */
  to: string;
  shape: Shape | undefined;
  /** Whether a value that comes under the key is taken over as it is, all of it. */
  whole: boolean;
}

/** Reads the shape of a selection. `keyOf` gives a field's key. */
export function shapeOf(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  keyOf: (field: FieldNode) => string = ({ alias, name }) => (alias ?? name).value,
): Shape {
  const shape: Shape = new Map();
  add(shape, selectionSet, { fragments, keyOf, seen: new Map() });
  return shape;
}

interface Reading {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly keyOf: (field: FieldNode) => string;
  /** What was added to a shape before need not be added again. */
  readonly seen: Map<Shape, Set<SelectionSetNode>>;
}

function add(shape: Shape, selectionSet: SelectionSetNode, reading: Reading): void {
  const seen = reading.seen.get(shape) ?? new Set();
  if (seen.has(selectionSet)) return;
  reading.seen.set(shape, seen.add(selectionSet));
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) add(shape, selection.selectionSet, reading);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = reading.fragments.get(selection.name.value);
      if (fragment) add(shape, fragment.selectionSet, reading);
    }
    if (selection.kind === Kind.FIELD) {
      const key = reading.keyOf(selection);
      const entry = shape.get(key) ?? { to: key, shape: undefined, whole: false };
      shape.set(key, entry);
      if (selection.selectionSet) {
        entry.shape ??= new Map<string, ShapeEntry>();
        add(entry.shape, selection.selectionSet, reading);
      }
    }
  }
}
