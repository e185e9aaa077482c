import type DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { manyBy, sql } from "../../shared/loaders.js";
import { GoldenPin } from "../entities/golden-pin.js";
import { seenBy } from "./seen-by.js";

/** What was pinned to registrations that the caller sees and has not been taken back, by the registration, in batches. */
export function goldenPins(manager: EntityManager, caller: Caller): DataLoader<string, GoldenPin[]> {
  const isSeen = sql`exists (select from (select * from registration r where r.id = k.key) t where ${seenBy(caller)})`;
  return manyBy(manager, GoldenPin, "registrationId", sql`t.removed_at is null and ${isSeen}`);
}
