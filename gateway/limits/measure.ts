import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** How large an operation is when every fragment is written out where it is spread. */
export interface Measure {
  /** Fields inside each other. */
  readonly depth: number;
  /** Selections of any kind inside each other: fields, and fragments, which may be nested without a field between them. */
  readonly nesting: number;
  readonly aliases: number;
  readonly rootFields: number;
}

/**
 * Measures every operation of a document, in time that grows with its text alone: each fragment is measured once,
 * however often it is spread, so doubling fragments cost nothing. A cycle counts as nothing; another rule refuses it.
 */
export function measure(document: DocumentNode): ReadonlyMap<OperationDefinitionNode, Measure> {
  const fragments = new Map(document.definitions.filter(isFragment).map((node) => [node.name.value, node]));
  const known = new Map<string, Measure>();
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return new Map(operations.map((node) => [node, ofSelections(node.selectionSet, fragments, known)]));
}

const nothing: Measure = { depth: 0, nesting: 0, aliases: 0, rootFields: 0 };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function ofSelections(set: SelectionSetNode, fragments: Fragments, known: Map<string, Measure>): Measure {
  return set.selections.map((node) => ofSelection(node, fragments, known)).reduce(together, nothing);
}

function ofSelection(node: SelectionNode, fragments: Fragments, known: Map<string, Measure>): Measure {
  if (node.kind === Kind.FIELD) {
    const introspects = node.name.value === "__schema" || node.name.value === "__type";
    const inside = node.selectionSet ? ofSelections(node.selectionSet, fragments, known) : nothing;
    return {
      depth: introspects ? 1 : inside.depth + 1,
      nesting: introspects ? 1 : inside.nesting + 1,
      aliases: inside.aliases + (node.alias ? 1 : 0),
      rootFields: 1,
    };
  }
  if (node.kind === Kind.INLINE_FRAGMENT) return deeper(ofSelections(node.selectionSet, fragments, known));
  const { value: name } = node.name;
  const before = known.get(name);
  if (before) return before;
  const fragment = fragments.get(name);
  if (!fragment) return nothing;
  known.set(name, nothing);
  const measured = deeper(ofSelections(fragment.selectionSet, fragments, known));
  known.set(name, measured);
  return measured;
}

function deeper(inside: Measure): Measure {
  return { ...inside, nesting: inside.nesting + 1 };
}

function together(left: Measure, right: Measure): Measure {
  return {
    depth: Math.max(left.depth, right.depth),
    nesting: Math.max(left.nesting, right.nesting),
    aliases: left.aliases + right.aliases,
    rootFields: left.rootFields + right.rootFields,
  };
}

function isFragment(node: DefinitionNode): node is FragmentDefinitionNode {
  return node.kind === Kind.FRAGMENT_DEFINITION;
}
