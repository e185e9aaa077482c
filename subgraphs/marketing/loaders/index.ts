import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { manyBy, oneById, pagesOf } from "../../shared/loaders.js";
import { whenAsked } from "../../shared/rows/when-asked.js";
import type { Context } from "../../shared/subgraph.js";
import { Deal } from "../entities/deal.js";
import { Lead } from "../entities/lead.js";
import { Opportunity } from "../entities/opportunity.js";
import { OpportunityStageEntry } from "../entities/opportunity-stage-entry.js";
import { Referral } from "../entities/referral.js";
import { Touchpoint } from "../entities/touchpoint.js";
import { dealOrders } from "./deal-list.js";
import { leadOrders } from "./lead-list.js";
import { opportunityOrders } from "./opportunity-list.js";
import { referralOrders } from "./referral-list.js";
import { seenBy } from "./seen-by.js";
import { touchpointOrders } from "./touchpoint-list.js";

/** How rows arrive: in batches, born with the request, and only those of the caller's projects. */
export const createLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = seenBy(caller);
  return whenAsked({
    touchpointById: () => oneById(manager, Touchpoint, seen),
    touchpoints: () => pagesOf(manager, Touchpoint, { seen, orders: touchpointOrders }),
    leadById: () => oneById(manager, Lead, seen),
    leads: () => pagesOf(manager, Lead, { seen, orders: leadOrders }),
    opportunityById: () => oneById(manager, Opportunity, seen),
    opportunitiesByLead: () => manyBy(manager, Opportunity, "leadId", seen),
    opportunities: () => pagesOf(manager, Opportunity, { seen, orders: opportunityOrders }),
    stagesByOpportunity: () => manyBy(manager, OpportunityStageEntry, "opportunityId", seen),
    dealById: () => oneById(manager, Deal, seen),
    dealsByOpportunity: () => manyBy(manager, Deal, "opportunityId", seen),
    deals: () => pagesOf(manager, Deal, { seen, orders: dealOrders }),
    referralById: () => oneById(manager, Referral, seen),
    referrals: () => pagesOf(manager, Referral, { seen, orders: referralOrders }),
  });
};
export type Loaders = ReturnType<typeof createLoaders>;
export type MarketingContext = Context<Loaders>;
