import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { manyBy, oneById, pagesOf } from "../../shared/loaders.js";
import type { Context } from "../../shared/subgraph.js";
import { Case } from "../entities/case.js";
import { CaseLogEntry } from "../entities/case-log-entry.js";
import { HandOff } from "../entities/hand-off.js";
import { caseLogOrders } from "./case-log-order.js";
import { caseOrders } from "./case-order.js";
import { knowledgeLoaders } from "./knowledge-loaders.js";
import { openCaseCount } from "./open-case-count.js";
import { seenBy } from "./seen-by.js";

/** How rows arrive: in batches, born with the request, and only those of the caller's projects. */
export const createLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = seenBy(caller);
  return {
    caseById: oneById(manager, Case, seen),
    cases: pagesOf(manager, Case, { seen, orders: caseOrders }),
    repeatsByFirstCase: manyBy(manager, Case, "firstCaseId", seen),
    openCaseCount: openCaseCount(manager, seen),
    caseLogEntryById: oneById(manager, CaseLogEntry, seen),
    caseLog: pagesOf(manager, CaseLogEntry, { seen, orders: caseLogOrders }),
    handOffById: oneById(manager, HandOff, seen),
    handOffsByCase: manyBy(manager, HandOff, "caseId", seen),
    ...knowledgeLoaders(manager, caller),
  };
};
export type Loaders = ReturnType<typeof createLoaders>;
export type ServiceContext = Context<Loaders>;
