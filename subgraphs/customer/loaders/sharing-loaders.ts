/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { everyRow, oneById, type Orders, pagesOf, sql } from "../../shared/loaders.js";
import { SharingAgreement } from "../entities/sharing-agreement.js";
import { SharingUse } from "../entities/sharing-use.js";
import { sharedCustomer } from "./shared-customer.js";

const lastProposed: Orders<"PROPOSED_DESC"> = { PROPOSED_DESC: { column: "proposedAt", direction: "desc" } };
const lastUsed: Orders<"AT_DESC"> = { AT_DESC: { column: "at", direction: "desc" } };

/** How agreements between projects arrive, for both of their sides, and the customers that are shown by them. */
export const sharingLoaders = (manager: EntityManager, caller: Caller) => {
  const { projects } = caller;
  const mine =
    projects === "*" ? everyRow : sql`(t.from_project = any(${projects}) or t.to_project = any(${projects}))`;
  const ofMine = sql`exists (select from sharing_agreement t where t.id = agreement_id and ${mine})`;
  return {
    sharingAgreementById: () => oneById(manager, SharingAgreement, mine),
    sharingAgreements: () => pagesOf(manager, SharingAgreement, { seen: mine, orders: lastProposed }),
    sharingUses: () => pagesOf(manager, SharingUse, { seen: ofMine, orders: lastUsed }),
    sharedCustomerByHandle: () => sharedCustomer(manager, caller),
  };
};
