import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";

/** The version of the model by which the house weighs, read once a request; empty when it has learned none. */
export function modelInUse(manager: EntityManager): DataLoader<"version", string> {
  return new DataLoader(async (keys) => {
    const version = await activeVersion(manager);
    return keys.map(() => version);
  });
}

/** That version. */
export async function activeVersion(manager: EntityManager): Promise<string> {
  const [active] = await read<{ version: string }>(manager, sql`select version from identity_model where active`);
  return active?.version ?? "";
}
