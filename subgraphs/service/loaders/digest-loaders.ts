/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { oneById, type Orders, pagesOf } from "../../shared/loaders.js";
import { ServiceDigest } from "../entities/service-digest.js";
import { howServed } from "./how-served.js";
import { seenBy } from "./seen-by.js";

const lastFirst: Orders<"DAY_DESC"> = { DAY_DESC: { column: "day", direction: "desc" } };

/** How moods and digests arrive: from the caller's projects. */
export const digestLoaders = (manager: EntityManager, caller: Caller) => ({
  howServed: () => howServed(manager, seenBy(caller)),
  serviceDigestById: () => oneById(manager, ServiceDigest, seenBy(caller)),
  serviceDigests: () => pagesOf(manager, ServiceDigest, { seen: seenBy(caller), orders: lastFirst }),
});
