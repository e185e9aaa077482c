import { type DocumentNode, Kind, type SelectionSetNode, visit } from "graphql";

/**
 * How often fields stand again in a selection where they, or others of the same response name, stood already. It changes
 * no answer, but whoever checks that the fields agree compares each with each: 2,000 of them took a second.
 */
export function countRepeats(document: DocumentNode): number {
  let repeats = 0;
  visit(document, {
    SelectionSet(set) {
      repeats += repeatsIn(set);
    },
  });
  return repeats;
}

function repeatsIn({ selections }: SelectionSetNode): number {
  const names = new Set<string>();
  let fields = 0;
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    fields++;
    names.add((selection.alias ?? selection.name).value);
  }
  return fields - names.size;
}
