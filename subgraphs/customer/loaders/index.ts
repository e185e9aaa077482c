import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { manyBy, oneBy, oneById, pagesOf, sql } from "../../shared/loaders.js";
import { whenAsked } from "../../shared/rows/when-asked.js";
import type { Context } from "../../shared/subgraph.js";
import { ContactPoint } from "../entities/contact-point.js";
import { IdentityDecision } from "../entities/identity-decision.js";
import { IdCard } from "../entities/id-card.js";
import { Registration } from "../entities/registration.js";
import { ReviewPair } from "../entities/review-pair.js";
import { consentLoaders } from "./consent-loaders.js";
import { customerByHandle } from "./customer-by-handle.js";
import { customerPages } from "./customer-pages.js";
import { decisionsByRegistration } from "./decisions-by-registration.js";
import { goldenPins } from "./golden-pins.js";
import { idCardOrders } from "./id-card-list.js";
import { identityDecisionOrders, identityDecisionSeenBy } from "./identity-decision-list.js";
import { modelInUse } from "./model-in-use.js";
import { partyClasses } from "./party-classes.js";
import { peopleByHandle } from "./people-by-handle.js";
import { projectsByCustomer } from "./projects-by-customer.js";
import { registrationOrders } from "./registration-list.js";
import { memberships } from "./memberships.js";
import { requestLoaders } from "./request-loaders.js";
import { reviewPairOrders, reviewPairSeenBy } from "./review-pair-list.js";
import { sharingLoaders } from "./sharing-loaders.js";
import { survivorshipVersions } from "./survivorship-versions.js";
import { customerSeenBy, seenBy } from "./seen-by.js";

/**
 * How rows arrive: in batches, born with the request. Registrations are seen by the people of their project; customers, their contact points and
 * their card by everybody in whose projects the person registered.
 */
export const createLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = seenBy(caller);
  const theirs = customerSeenBy(caller, sql`t.customer_id`);
  const isLive = sql`t.state in ('PENDING', 'ACTIVE', 'SUSPENDED')`;
  return whenAsked({
    customerByHandle: () => customerByHandle(manager, customerSeenBy(caller, sql`t.id`)),
    customers: () => customerPages(manager, caller),
    registrationById: () => oneById(manager, Registration, seen),
    registrationsByCustomer: () => manyBy(manager, Registration, "customerId", seen),
    goldenPinsByRegistration: () => goldenPins(manager, caller),
    survivorshipByVersion: () => survivorshipVersions(manager),
    registrations: () => pagesOf(manager, Registration, { seen, orders: registrationOrders }),
    projectsByCustomer: () => projectsByCustomer(manager, seen),
    contactPointById: () => oneById(manager, ContactPoint, theirs),
    contactPointsByCustomer: () => manyBy(manager, ContactPoint, "customerId", theirs),
    partyClassesByCustomer: () => partyClasses(manager),
    idCardById: () => oneById(manager, IdCard, theirs),
    idCardByNo: () => oneBy(manager, IdCard, "cardNo", theirs),
    liveCardByCustomer: () => oneBy(manager, IdCard, "customerId", sql`${theirs} and ${isLive}`),
    membershipsByCustomer: () => memberships(manager, seen),
    identityDecisionById: () => oneById(manager, IdentityDecision, identityDecisionSeenBy(caller)),
    identityDecisions: () =>
      pagesOf(manager, IdentityDecision, {
        seen: identityDecisionSeenBy(caller),
        orders: identityDecisionOrders,
      }),
    decisionsByRegistration: () => decisionsByRegistration(manager, identityDecisionSeenBy(caller)),
    modelInUse: () => modelInUse(manager),
    peopleByHandle: () => peopleByHandle(manager),
    reviewPairById: () => oneById(manager, ReviewPair, reviewPairSeenBy(caller)),
    reviewPairs: () => pagesOf(manager, ReviewPair, { seen: reviewPairSeenBy(caller), orders: reviewPairOrders }),
    idCards: () => pagesOf(manager, IdCard, { seen: theirs, orders: idCardOrders }),
    ...consentLoaders(manager),
    ...requestLoaders(manager, caller),
    ...sharingLoaders(manager, caller),
  });
};
export type Loaders = ReturnType<typeof createLoaders>;
export type CustomerContext = Context<Loaders>;
