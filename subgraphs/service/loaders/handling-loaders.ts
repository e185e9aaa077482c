/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { manyBy, oneById } from "../../shared/loaders.js";
import { CaseCallback } from "../entities/case-callback.js";
import { CaseDispatch } from "../entities/case-dispatch.js";
import { CasePlaybookEntry } from "../entities/case-playbook-entry.js";
import { CasePromise } from "../entities/case-promise.js";
import { CaseSolution } from "../entities/case-solution.js";
import { earlierCases } from "./earlier-cases.js";
import { ownerCandidates } from "./owner-candidates.js";
import { casesSeenBy, ofCasesSeenBy, seenBy } from "./seen-by.js";

/** How arrives what was done in handling cases: with the cases that the caller sees. */
export const handlingLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = ofCasesSeenBy(caller);
  return {
    ownerCandidates: () => ownerCandidates(manager, casesSeenBy(caller)),
    earlierCases: () => earlierCases(manager, casesSeenBy(caller)),
    dispatchById: () => oneById(manager, CaseDispatch, seenBy(caller)),
    dispatchByProject: () => manyBy(manager, CaseDispatch, "projectCode", seenBy(caller)),
    callbackById: () => oneById(manager, CaseCallback, seen),
    callbacksByCase: () => manyBy(manager, CaseCallback, "caseId", seen),
    playbookByCase: () => manyBy(manager, CasePlaybookEntry, "caseId", seen),
    solutionsByCase: () => manyBy(manager, CaseSolution, "caseId", seen),
    promiseById: () => oneById(manager, CasePromise, seen),
    promisesByCase: () => manyBy(manager, CasePromise, "caseId", seen),
  };
};
