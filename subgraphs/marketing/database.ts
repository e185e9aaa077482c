import { type Database, IdempotencyKeys1700000000000 } from "../shared/database.js";
import { Deal } from "./entities/deal.js";
import { Lead } from "./entities/lead.js";
import { Opportunity } from "./entities/opportunity.js";
import { OpportunityStageEntry } from "./entities/opportunity-stage-entry.js";
import { Referral } from "./entities/referral.js";
import { Touchpoint } from "./entities/touchpoint.js";
import { Sales1700000000001 } from "./migrations/1700000000001-sales.js";

/** What the marketing subgraph keeps. */
export const marketingDatabase: Database = {
  name: "marketing",
  entities: [Touchpoint, Lead, Opportunity, OpportunityStageEntry, Deal, Referral],
  migrations: [IdempotencyKeys1700000000000, Sales1700000000001],
};
