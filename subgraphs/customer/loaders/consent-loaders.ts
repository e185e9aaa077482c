/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- types of loaders are inferred, as in index.ts */
import type { EntityManager } from "typeorm";
import { everyRow, oneById } from "../../shared/loaders.js";
import { Consent } from "../entities/consent.js";
import { ContactPreference } from "../entities/contact-preference.js";
import { PrivacyNotice } from "../entities/privacy-notice.js";
import { contactStanding } from "./contact-standing.js";
import { noticeByPurpose } from "./notice-by-purpose.js";
import { saidByCustomer } from "./said-by-customer.js";

/** How notices, consents and preferences arrive: for everybody who sees the person, whichever project wrote them down. */
export const consentLoaders = (manager: EntityManager) => ({
  noticeById: () => oneById(manager, PrivacyNotice, everyRow),
  noticeByPurpose: () => noticeByPurpose(manager),
  consentsByCustomer: () => saidByCustomer(manager, Consent),
  preferencesByCustomer: () => saidByCustomer(manager, ContactPreference),
  contactStandingByCustomer: () => contactStanding(manager),
});
