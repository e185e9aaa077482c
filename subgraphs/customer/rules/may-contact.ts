import { isQuiet, type QuietHours, usualQuiet } from "./is-quiet.js";
import { type ConsentSaid, mayUse, type NoticeInForce, type Use } from "./may-use.js";

/** How one of a person's registrations last said that they want to be reached. */
export interface Preference extends QuietHours {
  readonly channels: readonly string[];
}

/** What a person said, by all registrations: of the purpose, and of being reached. */
export interface Standing {
  readonly consents: readonly ConsentSaid[];
  readonly preferences: readonly Preference[];
  /** Whether a restriction or a deletion stops the purpose. */
  readonly isStopped: boolean;
}

/** Why somebody may be contacted, or may not. */
export interface ContactAnswer {
  readonly allowed: boolean;
  readonly reason: Use["reason"] | "CHANNEL_REFUSED" | "QUIET_HOURS";
}

/**
 * Whether a person may be contacted: for the purpose at all, by this channel, at this hour. Every preference that stands must be met:
 * after a merge the stricter answer wins. In an emergency neither channel nor hour matters.
 * @param channel undefined when the caller has not chosen one yet
 */
export function mayContact(
  notice: NoticeInForce,
  standing: Standing,
  { channel, at }: { readonly channel: string | undefined; readonly at: Date },
): ContactAnswer {
  const use = mayUse(notice, standing);
  const { preferences } = standing;
  if (!use.allowed || notice.legalBasis === "EMERGENCY") return use;
  if (channel !== undefined && preferences.some(({ channels }) => !channels.includes(channel)))
    return { allowed: false, reason: "CHANNEL_REFUSED" };
  const quiet = preferences.length > 0 ? preferences : [usualQuiet];
  if (quiet.some((hours) => isQuiet(hours, at))) return { allowed: false, reason: "QUIET_HOURS" };
  return use;
}
