import type { Case } from "../entities/case.js";
import type { ServiceContext } from "../loaders/index.js";

/** What the graph knows of a case: its id, and the handles of its customer where a field wants them. */
interface CaseKey {
  readonly id: string;
  readonly customer?: { readonly handles?: readonly string[] } | null;
}

/** The case behind a key, with the handles that came with it. */
export async function caseReference({ id, customer }: CaseKey, { loaders }: ServiceContext): Promise<Case | null> {
  const found = await loaders.caseById.load(id);
  return found && customer?.handles ? Object.assign(found, { handles: customer.handles }) : found;
}
