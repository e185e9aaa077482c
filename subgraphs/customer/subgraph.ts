import { requestError } from "../shared/errors.js";
import { auditQueries } from "../shared/audit-queries/audit-queries.js";
import { rights } from "../rights.js";
import type { Subgraph } from "../shared/subgraph.js";
import { background } from "./actions/background.js";
import { ContactPoint } from "./entities/contact-point.js";
import { Customer } from "./entities/customer.js";
import { DataSubjectRequest } from "./entities/data-subject-request.js";
import { Employee } from "./entities/employee.js";
import { IdCard } from "./entities/id-card.js";
import { Project } from "./entities/project.js";
import { Registration } from "./entities/registration.js";
import { createLoaders, type Loaders } from "./loaders/index.js";
import { shownCustomer } from "./loaders/shown-customer.js";
import { ContactPointResolver } from "./resolvers/contact-point.js";
import { ContactRevealResolver } from "./resolvers/contact-reveal.js";
import { CustomerResolver } from "./resolvers/customer.js";
import { CustomerContact } from "./resolvers/customer-contact.js";
import { CustomerMutations, CustomerRegisterAnswer, RegistrationChangeAnswer } from "./resolvers/customer-mutations.js";
import { CustomerQueries } from "./resolvers/customer-queries.js";
import { DataSubjectRequestResolver } from "./resolvers/data-subject-request.js";
import { DataSubjectRequestMutations } from "./resolvers/data-subject-request-mutations.js";
import { EmployeeResolver } from "./resolvers/employee.js";
import { GoldenValueResolver, OtherValueResolver } from "./resolvers/golden-value.js";
import { IdCardResolver } from "./resolvers/id-card.js";
import { IdCardMutations } from "./resolvers/id-card-mutations.js";
import { IdentityDecisionResolver } from "./resolvers/identity-decision.js";
import {
  IdentityExplanationResolver,
  RegistrationLink,
  ReviewPairExplanation,
} from "./resolvers/identity-explanation.js";
import { IdentityMutations } from "./resolvers/identity-mutations.js";
import { MembershipResolver } from "./resolvers/membership.js";
import { PrivacyNoticeResolver } from "./resolvers/privacy-notice.js";
import { ProjectResolver } from "./resolvers/project.js";
import { RegistrationResolver } from "./resolvers/registration.js";
import { ReviewPairResolver } from "./resolvers/review-pair.js";
import { SharingAgreementResolver } from "./resolvers/sharing-agreement.js";
import { SurvivorshipResolver } from "./resolvers/survivorship.js";

/** Who everybody is: what departments wrote down about people, and the one customer behind it. */
export const customer: Subgraph<Loaders> = {
  name: "customer",
  types: [Customer, Registration, ContactPoint, IdCard, Project, Employee, DataSubjectRequest],
  resolvers: [
    auditQueries("customer"),
    ...[CustomerQueries, CustomerResolver, GoldenValueResolver, RegistrationResolver, ContactPointResolver],
    ...[ContactRevealResolver, SharingAgreementResolver, CustomerContact, PrivacyNoticeResolver],
    ...[DataSubjectRequestResolver, DataSubjectRequestMutations],
    ...[CustomerMutations, CustomerRegisterAnswer, RegistrationChangeAnswer, IdCardResolver, IdCardMutations],
    ...[ProjectResolver, EmployeeResolver, IdentityMutations, ReviewPairResolver, MembershipResolver],
    ...[IdentityDecisionResolver, SurvivorshipResolver, OtherValueResolver],
    ...[IdentityExplanationResolver, ReviewPairExplanation, RegistrationLink],
  ],
  references: {
    Customer: ({ id, handle }: { id?: string; handle?: string }, { loaders }) =>
      id === undefined ? known(loaders, handle ?? "") : shownCustomer(loaders, id),
    Registration: ({ id }: { id: string }, { loaders }) => loaders.registrationById.load(id),
    ContactPoint: ({ id }: { id: string }, { loaders }) => loaders.contactPointById.load(id),
    IdCard: ({ id }: { id: string }, { loaders }) => loaders.idCardById.load(id),
    DataSubjectRequest: ({ id }: { id: string }, { loaders }) => loaders.dataSubjectRequestById.load(id),
    Project: (key: Project) => key,
    Employee: (key: Employee) => key,
  },
  rights,
  createLoaders,
  background,
};

/** A row of another department hangs on this handle: that nobody is behind it is a fault worth telling, not just a null. */
async function known(loaders: Loaders, handle: string): Promise<Customer> {
  const found = await shownCustomer(loaders, handle);
  if (found) return found;
  throw requestError("NOT_FOUND", "There is no such customer, or none that the caller may see.");
}
