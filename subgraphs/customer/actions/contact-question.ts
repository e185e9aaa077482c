import type { ContactChannel } from "../entities/contact-channel.js";
import { type ContactDecision, ContactReason } from "../entities/contact-decision.js";
import type { Purpose } from "../entities/purpose.js";
import { mayContact } from "../rules/may-contact.js";
import { standingFor, type StandingLoaders } from "./standing-for.js";

/** What somebody wants to contact a person for, how and when. */
export interface ContactWish {
  readonly purpose: Purpose;
  readonly channel?: ContactChannel | undefined;
  readonly at: Date;
}

/**
 * Whether a customer may be contacted, by what holds at this moment.
 * @param customerId the surviving id
 */
export async function contactQuestion(
  loaders: StandingLoaders,
  customerId: string,
  { purpose, channel, at }: ContactWish,
): Promise<ContactDecision> {
  const { notice, standing } = await standingFor(loaders, customerId, purpose);
  const { allowed, reason } = mayContact(notice, standing, { channel, at });
  return { allowed, reason: ContactReason[reason] };
}
