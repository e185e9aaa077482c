/** What the newest notice says of a purpose. */
export interface NoticeInForce {
  /** By what right. */
  readonly legalBasis: string;
  /** The first version consent to which still counts. */
  readonly consentFrom: number;
}

/** What one of a person's registrations last said of the purpose. */
export interface ConsentSaid {
  readonly state: string;
  /** The version of the notice that held then. */
  readonly noticeNumber: number;
}

/** Why data may be used for a purpose, or may not. */
export interface Use {
  readonly allowed: boolean;
  readonly reason:
    "STOPPED" | "ALLOWED_BY_BASIS" | "CONSENT_GIVEN" | "CONSENT_MISSING" | "CONSENT_WITHDRAWN" | "CONSENT_OUTDATED";
}

/**
 * Whether a person's data may be used for a purpose. What the person stopped is stopped. What rests on a contract, a duty or an emergency needs no consent; what rests
 * on consent needs one that was given to a notice which said as much as today's, and one no among the person's registrations
 * outweighs every yes: two that turn out to be one person keep the stricter answer. PIPL articles 13 to 16.
 * @param notice what holds for the purpose
 * @param standing what the person's registrations last said of it, and whether a request of theirs stops it
 */
export function mayUse(
  { legalBasis, consentFrom }: NoticeInForce,
  { consents: said, isStopped }: { readonly consents: readonly ConsentSaid[]; readonly isStopped: boolean },
): Use {
  if (isStopped) return { allowed: false, reason: "STOPPED" };
  if (legalBasis !== "CONSENT") return { allowed: true, reason: "ALLOWED_BY_BASIS" };
  if (said.some(({ state }) => state === "WITHDRAWN")) return { allowed: false, reason: "CONSENT_WITHDRAWN" };
  if (said.length === 0) return { allowed: false, reason: "CONSENT_MISSING" };
  const isCurrent = said.some(({ noticeNumber }) => noticeNumber >= consentFrom);
  return isCurrent ? { allowed: true, reason: "CONSENT_GIVEN" } : { allowed: false, reason: "CONSENT_OUTDATED" };
}
