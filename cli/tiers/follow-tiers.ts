import type { Ask } from "../rounds/ask.js";

interface Served {
  readonly id: string;
  readonly version: number;
  readonly tier: string;
  readonly customer: { readonly serviceTier: string | null } | null;
}

interface Page {
  readonly nodes: readonly Served[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What a run did: how many open cases it looked at, and which of them it moved. */
export interface TierRun {
  readonly seen: number;
  readonly moved: readonly string[];
}

/**
 * Looks at open cases in the graph, which knows who is one person, and lets each be served as its customer is: after a merge, a split, or
 * a word about another handle of the person. A case that somebody changes at the same time, or whose customer is not told, is left for
 * the next run. Requirements 003-13.
 * @param since only cases that were written down then or later; all that are open unless told
 * @throws Error when the service subgraph does not answer
 */
export async function followTiers(ask: Ask, since?: Date): Promise<TierRun> {
  const moved: string[] = [];
  let seen = 0;
  for (let after: string | null = null; ;) {
    const page: Page = await nextPage(ask, { since: since?.toISOString() ?? null, after });
    seen += page.nodes.length;
    for (const found of page.nodes) if (await follow(ask, found)) moved.push(found.id);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return { seen, moved };
  }
}

async function nextPage(ask: Ask, variables: { since: string | null; after: string | null }): Promise<Page> {
  const { data } = await ask("CasesWithTiers", variables);
  const page = (data as { cases?: Page } | undefined)?.cases;
  if (!page) throw new Error("The service subgraph does not say which cases are open: try again shortly.");
  return page;
}

async function follow(ask: Ask, { id, version, tier, customer }: Served): Promise<boolean> {
  const served = customer?.serviceTier;
  if (!served || served === tier) return false;
  const { data } = await ask("CaseTierFollow", { input: { id, version, tier: served } });
  return !!(data as { caseTierFollow?: { case: object | null } } | undefined)?.caseTierFollow?.case;
}
