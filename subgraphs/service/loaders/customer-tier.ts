import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { ServiceTier } from "../entities/service-tier.js";

/** Reads how people are served, each named by all handles: what was said last of any of them counts. Fifty people are one statement. */
export function customerTier(manager: EntityManager): DataLoader<readonly string[], ServiceTier, string> {
  const loader: DataLoader<readonly string[], ServiceTier, string> = new DataLoader(
    async (people) => {
      loader.clearAll(); // Asked again after a write, it reads again.
      const pairs = people.flatMap((handles, person) => handles.map((handle) => [person, handle] as const));
      const rows = await read<{ person: number; tier: ServiceTier }>(
        manager,
        sql`select distinct on (k.person) k.person, t.tier
          from unnest(${pairs.map(([person]) => person)}::int[], ${pairs.map(([, handle]) => handle)}::text[]) as k(person, handle)
          join customer_tier t on t.handle = k.handle order by k.person, t.at desc, t.id desc`,
      );
      const tiers = new Map(rows.map(({ person, tier }) => [person, tier]));
      return people.map((_, person) => tiers.get(person) ?? ServiceTier.ORDINARY);
    },
    { cacheKeyFn: (handles) => handles.join() },
  );
  return loader;
}
