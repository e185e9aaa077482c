import DataLoader from "dataloader";

/**
 * Reads together what is asked alike of many owners at one time: their pages in one order, their homes of some kinds. Nothing is kept, since a
 * write within the same request may change any of it.
 * @param read what is asked, of all owners: an answer for each, in their order
 * @returns what asks one owner; two questions are alike when what their properties hold is
 */
export function askedAlike<Owner, Asked extends object, Answer>(
  read: (owners: readonly Owner[], asked: Asked) => Promise<Answer[]>,
): (owner: Owner, asked: Asked) => Promise<Answer> {
  const batches = new Map<string, Batch<Owner, Answer>>();
  let latest: { readonly asked: Asked; readonly batch: Batch<Owner, Answer> } | undefined;
  const batchFor = (asked: Asked): Batch<Owner, Answer> => {
    // Nearly always the same is asked as of the owner before, and to compare costs less than to name.
    if (latest && isSame(latest.asked, asked)) return latest.batch;
    const name = JSON.stringify(asked);
    const load = (owners: readonly Owner[]): Promise<Answer[]> => {
      batches.delete(name);
      if (latest?.batch === batch) latest = undefined;
      return read(owners, asked);
    };
    const batch = batches.get(name) ?? new DataLoader(load, { cache: false });
    batches.set(name, batch);
    latest = { asked, batch };
    return batch;
  };
  return (owner, asked) => batchFor(asked).load(owner);
}

type Batch<Owner, Answer> = DataLoader<Owner, Answer>;

/** Whether two questions have the very same properties; either may leave some out. */
function isSame<Asked extends object>(one: Asked, other: Asked): boolean {
  for (const property in one) if (one[property] !== other[property]) return false;
  for (const property in other) if (!(property in one) && other[property] !== undefined) return false;
  return true;
}
