import type { Loaders } from "../loaders/index.js";

/** Makes the request read customers anew: after a write, any of them may be another person's. */
export function forgetCustomers(loaders: Loaders): void {
  loaders.customerByHandle.clearAll();
  loaders.projectsByCustomer.clearAll();
  loaders.partyClassesByCustomer.clearAll();
  loaders.liveCardByCustomer.clearAll();
  loaders.idCardById.clearAll();
  loaders.consentsByCustomer.clearAll();
  loaders.preferencesByCustomer.clearAll();
  loaders.contactStandingByCustomer.clearAll();
}
