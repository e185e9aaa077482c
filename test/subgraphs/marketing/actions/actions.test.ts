import { describe } from "@jest/globals";
import { dealSteps } from "./deal-steps.js";
import { dealSubscribe } from "./deal-subscribe.js";
import { lead } from "./lead.js";
import { opportunity } from "./opportunity.js";
import { referral } from "./referral.js";
import { touchpointRecord } from "./touchpoint-record.js";

// Each opens a database of its own; together they load the subgraph once.
describe("the steps of deals", dealSteps);
describe("subscribing", dealSubscribe);
describe("leads", lead);
describe("opportunities", opportunity);
describe("referrals", referral);
describe("touchpoints", touchpointRecord);
