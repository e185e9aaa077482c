import { AuditEntry } from "../shared/audit/audit-entry.js";
import { Audit1700000000900 } from "../shared/audit/audit-migration.js";
import { AuditWall1700000000901 } from "../shared/audit/audit-wall-migration.js";
import { PlainScope1700000000920 } from "../shared/scope/plain-scope-migration.js";
import { AuditSeal } from "../shared/audit/audit-seal.js";
import { DepartmentReceipt } from "../shared/privacy/department-receipt.js";
import { Privacy1700000000910 } from "../shared/privacy/privacy-migration.js";
import { type Database, IdempotencyKeys1700000000000 } from "../shared/database.js";
import { Consent } from "./entities/consent.js";
import { ContactPoint } from "./entities/contact-point.js";
import { ContactPreference } from "./entities/contact-preference.js";
import { Customer } from "./entities/customer.js";
import { CustomerProject } from "./entities/customer-project.js";
import { DataSubjectRequest } from "./entities/data-subject-request.js";
import { GoldenPin } from "./entities/golden-pin.js";
import { Handle } from "./entities/handle.js";
import { IdCard } from "./entities/id-card.js";
import { IdentityDecision } from "./entities/identity-decision.js";
import { IdentityModel } from "./entities/identity-model.js";
import { Membership } from "./entities/membership.js";
import { PartyClassification } from "./entities/party-class.js";
import { PrivacyNotice } from "./entities/privacy-notice.js";
import { Registration } from "./entities/registration.js";
import { ReviewPair } from "./entities/review-pair.js";
import { SharingAgreement } from "./entities/sharing-agreement.js";
import { SharingUse } from "./entities/sharing-use.js";
import { Survivorship } from "./entities/survivorship.js";
import { Registrations1700000000001 } from "./migrations/1700000000001-registrations.js";
import { IdCards1700000000002 } from "./migrations/1700000000002-id-cards.js";
import { Identity1700000000003 } from "./migrations/1700000000003-identity.js";
import { Survivorship1700000000004 } from "./migrations/1700000000004-survivorship.js";
import { OutdatedModels1700000000005 } from "./migrations/1700000000005-outdated-models.js";
import { RowWalls1700000000301 } from "./migrations/1700000000301-row-walls.js";
import { Sealing1700000000304 } from "./migrations/1700000000304-sealing.js";
import { Sharing1700000000303 } from "./migrations/1700000000303-sharing.js";
import { Requests1700000000332 } from "./migrations/1700000000332-requests.js";
import { Consent1700000000321 } from "./migrations/1700000000321-consent.js";
import { OwnProjectsFirst1700000000331 } from "./migrations/1700000000331-own-projects-first.js";
import { Twins1700000000341 } from "./migrations/1700000000341-twins.js";
import { NumbersInTime1700000000342 } from "./migrations/1700000000342-numbers-in-time.js";
import { SealedTogether1700000000343 } from "./migrations/1700000000343-sealed-together.js";
import { PinWall1700000000302 } from "./migrations/1700000000302-pin-wall.js";

/** What the customer subgraph keeps. */
export const customerDatabase: Database = {
  name: "customer",
  entities: [
    ...[AuditEntry, AuditSeal, DepartmentReceipt],
    ...[Registration, Customer, Handle, CustomerProject, ContactPoint, IdCard, PartyClassification],
    ...[IdentityModel, IdentityDecision, ReviewPair, Membership],
    ...[Survivorship, GoldenPin],
    ...[SharingAgreement, SharingUse],
    ...[PrivacyNotice, Consent, ContactPreference, DataSubjectRequest],
  ],
  migrations: [
    ...[Audit1700000000900, AuditWall1700000000901, PlainScope1700000000920, Privacy1700000000910],
    ...[IdempotencyKeys1700000000000, Registrations1700000000001, IdCards1700000000002, Identity1700000000003],
    ...[Survivorship1700000000004, OutdatedModels1700000000005],
    ...[RowWalls1700000000301, PinWall1700000000302, Sharing1700000000303, Sealing1700000000304],
    ...[
      Consent1700000000321,
      OwnProjectsFirst1700000000331,
      Requests1700000000332,
      Twins1700000000341,
      NumbersInTime1700000000342,
      SealedTogether1700000000343,
    ],
  ],
  hidden: ["department_receipt", "block_key", "link_key", "identity_pending"],
};
