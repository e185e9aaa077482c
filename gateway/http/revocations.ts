import { readFile } from "node:fs/promises";
import type { Logger } from "pino";
import { watchFile } from "../supergraph/watch-file.js";
import type { Credentials } from "./credentials.js";

/** Callers who are kept out although their tokens still hold: dismissed, suspended, moved to other projects. */
export interface Revocations {
  /** Whether a caller's token was written before the caller was revoked. */
  include(credentials: Credentials): boolean;
  /** Looks at the file now. */
  check(): Promise<void>;
  close(): void;
}

/**
 * Reads a file of revoked callers, and reads it again within a second of every change. A line is a subject and when it was
 * revoked, as in `emp_01h4 2026-11-22T10:00:00Z`: older tokens count no more, newer ones do; without a time none ever does.
 * A line that cannot be read is logged, and keeps its subject out. What was read stays when the file is taken away.
 * Security: attack 43.
 * @param onChange hears of every change
 */
export async function openRevocations(
  file: string | undefined,
  logger: Logger,
  onChange: () => void,
): Promise<Revocations> {
  if (file === undefined) return nobody;
  const text = await readFile(file, "utf8").catch(() => "");
  let revoked = readRevoked(text, logger);
  const watched = watchFile(file, text, (changed) => {
    revoked = readRevoked(changed, logger);
    logger.info({ file, subjects: revoked.size }, "revoked callers read");
    onChange();
  });
  return {
    include: ({ caller, issued }) => issued <= (revoked.get(caller.subject) ?? -Infinity),
    check: () => watched.check(),
    close: () => watched.close(),
  };
}

const nobody: Revocations = { include: () => false, check: () => Promise.resolve(), close: () => undefined };

/** The last moment, in milliseconds since 1970, whose tokens no longer count, for each revoked subject. */
function readRevoked(text: string, logger: Logger): Map<string, number> {
  const revoked = new Map<string, number>();
  const lines = text.split("\n").map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    const [subject, when] = line.split(/\s+/);
    if (!subject || subject.startsWith("#")) continue;
    const until = when === undefined ? Infinity : Date.parse(when);
    if (Number.isNaN(until))
      logger.error({ line: index + 1 }, "a line of the revoked callers has no time that can be read");
    revoked.set(subject, Math.max(Number.isNaN(until) ? Infinity : until, revoked.get(subject) ?? -Infinity));
  }
  return revoked;
}
