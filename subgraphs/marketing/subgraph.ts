import { auditQueries } from "../shared/audit-queries/audit-queries.js";
import { rights } from "../rights.js";
import type { Subgraph } from "../shared/subgraph.js";
import { Customer } from "./entities/customer.js";
import { Deal } from "./entities/deal.js";
import { Employee } from "./entities/employee.js";
import { Lead } from "./entities/lead.js";
import { Opportunity } from "./entities/opportunity.js";
import { OpportunityStageEntry } from "./entities/opportunity-stage-entry.js";
import { Project } from "./entities/project.js";
import { Referral } from "./entities/referral.js";
import { Touchpoint } from "./entities/touchpoint.js";
import { Unit } from "./entities/unit.js";
import { createLoaders, type Loaders } from "./loaders/index.js";
import { dataSubjectRequest } from "./resolvers/data-subject-request.js";
import { CustomerResolver } from "./resolvers/customer.js";
import { DealResolver } from "./resolvers/deal.js";
import { DealMutations } from "./resolvers/deal-mutations.js";
import { EmployeeResolver } from "./resolvers/employee.js";
import { LeadResolver } from "./resolvers/lead.js";
import { LeadMutations } from "./resolvers/lead-mutations.js";
import { OpportunityResolver } from "./resolvers/opportunity.js";
import { OpportunityMutations } from "./resolvers/opportunity-mutations.js";
import { OpportunityStageEntryResolver } from "./resolvers/opportunity-stage-entry.js";
import { ProjectResolver } from "./resolvers/project.js";
import { ReferralResolver } from "./resolvers/referral.js";
import { ReferralMutations } from "./resolvers/referral-mutations.js";
import { TouchpointResolver } from "./resolvers/touchpoint.js";
import { TouchpointMutations } from "./resolvers/touchpoint-mutations.js";
import { UnitResolver } from "./resolvers/unit.js";

/** The way to a sale and what became of it: whom we met, who may buy, who bought what, and who sent whom. */
export const marketing: Subgraph<Loaders> = {
  name: "marketing",
  types: [
    dataSubjectRequest.request,
    Touchpoint,
    Lead,
    Opportunity,
    OpportunityStageEntry,
    Deal,
    Referral,
    Customer,
    Project,
    Employee,
    Unit,
  ],
  resolvers: [
    auditQueries("marketing"),
    dataSubjectRequest.resolver,
    ...[TouchpointResolver, LeadResolver, OpportunityResolver, OpportunityStageEntryResolver, DealResolver],
    ...[ReferralResolver, CustomerResolver, ProjectResolver, EmployeeResolver, UnitResolver],
    ...[TouchpointMutations, LeadMutations, OpportunityMutations, DealMutations, ReferralMutations],
  ],
  references: {
    DataSubjectRequest: (key: object) => key,
    Touchpoint: ({ id }: { id: string }, { loaders }) => loaders.touchpointById.load(id),
    Lead: ({ id }: { id: string }, { loaders }) => loaders.leadById.load(id),
    Opportunity: ({ id }: { id: string }, { loaders }) => loaders.opportunityById.load(id),
    Deal: ({ id }: { id: string }, { loaders }) => loaders.dealById.load(id),
    Referral: ({ id }: { id: string }, { loaders }) => loaders.referralById.load(id),
    Customer: (key: Customer) => key,
    Project: (key: Project) => key,
    Employee: (key: Employee) => key,
    Unit: (key: Unit) => key,
  },
  rights,
  createLoaders,
};
