import type { Purpose } from "../entities/purpose.js";
import type { Loaders } from "../loaders/index.js";
import { isStopped } from "../rules/is-stopped.js";
import type { Standing } from "../rules/may-contact.js";
import type { NoticeInForce } from "../rules/may-use.js";

/** The loaders that tell what holds of a person. */
export type StandingLoaders = Pick<Loaders, "noticeByPurpose" | "contactStandingByCustomer">;

/**
 * What holds of a customer for a purpose at this moment: its notice, and what the person said.
 * @param customerId the surviving id
 */
export async function standingFor(
  loaders: StandingLoaders,
  customerId: string,
  purpose: Purpose,
): Promise<{ notice: NoticeInForce; standing: Standing }> {
  const [notice, standing] = await Promise.all([
    loaders.noticeByPurpose.load(purpose),
    loaders.contactStandingByCustomer.load(customerId),
  ]);
  if (!notice) throw new Error(`Nothing was published for ${purpose}.`);
  const consents = standing.consents.filter((said) => said.purpose === purpose);
  const { preferences, stops } = standing;
  return { notice, standing: { consents, preferences, isStopped: isStopped(purpose, notice.legalBasis, stops) } };
}
