import { Refusal, UserErrorCode } from "../../shared/write.js";

/** Refuses an end of validity that is over: nobody would ever read what it ends. */
export function stillHolds(expiresAt: Date | null | undefined, now: Date): void {
  if (!expiresAt || expiresAt > now) return;
  const message = `It must hold beyond ${now.toISOString()}, which is now, and would end at ${expiresAt.toISOString()}.`;
  throw new Refusal(UserErrorCode.INVALID, ["expiresAt"], message);
}
