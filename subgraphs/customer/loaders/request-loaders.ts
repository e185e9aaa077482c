/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { oneById, pagesOf } from "../../shared/loaders.js";
import { DataSubjectRequest } from "../entities/data-subject-request.js";
import { dataSubjectRequestOrders, dataSubjectRequestSeenBy } from "./data-subject-request-list.js";

/** How requests of persons arrive. */
export const requestLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = dataSubjectRequestSeenBy(caller);
  return {
    dataSubjectRequestById: () => oneById(manager, DataSubjectRequest, seen),
    dataSubjectRequests: () => pagesOf(manager, DataSubjectRequest, { seen, orders: dataSubjectRequestOrders }),
  };
};
