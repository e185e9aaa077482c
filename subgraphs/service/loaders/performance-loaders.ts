/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { readEntities } from "../../shared/database.js";
import { everyRow, manyBy, oneById, type Orders, pagesOf, type Sql, sql } from "../../shared/loaders.js";
import { CaseCredit } from "../entities/case-credit.js";
import { PerformanceWeights } from "../entities/performance-weights.js";
import { deeds } from "./deeds.js";
import { casesSeenBy, ofCasesSeenBy } from "./seen-by.js";

const newest: Orders<"NUMBER_DESC"> = { NUMBER_DESC: { column: "number", direction: "desc" } };
const latest: Orders<"AT_DESC"> = { AT_DESC: { column: "at", direction: "desc" } };

/** How what people did arrives: from the cases of the caller's projects. */
export const performanceLoaders = (manager: EntityManager, caller: Caller) => ({
  deeds: () => deeds(manager, { cases: casesSeenBy(caller), credits: ofCasesSeenBy(caller) }),
  allWeights: () => allWeights(manager),
  performanceWeightsById: () => oneById(manager, PerformanceWeights, everyRow),
  performanceWeights: () => pagesOf(manager, PerformanceWeights, { seen: everyRow, orders: newest }),
  caseCreditById: () => oneById(manager, CaseCredit, ofCasesSeenBy(caller)),
  creditsByCase: () => manyBy(manager, CaseCredit, "caseId", ofCasesSeenBy(caller)),
  credits: () => pagesOf(manager, CaseCredit, { seen: ofCasesSeenBy(caller), orders: latest }),
});

/** All versions of the weights, which are few; read once for all employees of a request. */
function allWeights(manager: EntityManager): DataLoader<"all", PerformanceWeights[]> {
  return new DataLoader(async (keys) => {
    const read = (columns: Sql, table: Sql): Sql => sql`select ${columns} from ${table} t`;
    const weights = await readEntities(manager, PerformanceWeights, read);
    return keys.map(() => weights);
  });
}
