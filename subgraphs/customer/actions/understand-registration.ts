import { normaliseRegistration } from "../identity/normalise/registration.js";
import { type PersonalField, personalFields } from "../entities/personal-fields.js";
import { Department, type Registration, type RegistrationFlag } from "../entities/registration.js";
import { readInstant } from "../rules/read-instant.js";
import type { WrittenRegistration } from "./written-registration.js";

/** What a longer field says is not read: nobody's name or address has a thousand characters. */
const longestRead = 1_000;

/** What of a registration's row follows from what was written. */
export type Understood = Pick<
  Registration,
  "projectCode" | "department" | "written" | "registeredAt" | "evidence" | "flags"
>;

/**
 * Reads a registration once, at the door: keeps every field as written, says what it is evidence of, and flags what could not be used.
 * @param id the registration's id
 * @param receivedAt stands in for a time of registration that is missing or impossible
 */
export function understandRegistration(id: string, sent: WrittenRegistration, receivedAt: Date): Understood {
  const flags: RegistrationFlag[] = [];
  const written: { [field in PersonalField]?: string } = {};
  const readable: typeof written = {};
  for (const field of personalFields) {
    const text = sent[field];
    if (!text) continue;
    const kept = (written[field] = storable(text));
    const reason = kept !== text ? "unstorable-character" : kept.length > longestRead ? "too-long" : undefined;
    if (reason) flags.push({ field, reason });
    else readable[field] = kept;
  }
  const registeredAt = registrationTime(readable.registeredAt, receivedAt, flags);
  const { evidence, flags: doubts } = normaliseRegistration({ ...readable, id, projectCode: sent.projectCode });
  return {
    projectCode: sent.projectCode,
    department: Department[sent.department],
    written,
    registeredAt,
    evidence,
    flags: [...flags, ...doubts.filter(({ field }) => field !== "registeredAt")],
  };
}

function registrationTime(written: string | undefined, receivedAt: Date, flags: RegistrationFlag[]): Date {
  if (!written?.trim()) return receivedAt;
  const instant = readInstant(written);
  const isPast = instant && instant.getTime() <= receivedAt.getTime() + 24 * 3_600_000;
  if (isPast) return instant;
  flags.push({ field: "registeredAt", reason: instant ? "in-the-future" : "impossible-date" });
  return receivedAt;
}

/** PostgreSQL keeps neither NUL nor half a character: each becomes U+FFFD. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
