import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Keeps a subject out with every token that was written until now; gateways that read the file know within a second.
 * @param file the one that REVOKED names
 * @throws an Error when the subject is no word of letters, digits and the like, or the file cannot be written
 */
export function revoke(file: string, subject: string, now = new Date()): void {
  if (!/^[^\s#]\S*$/.test(subject)) throw new Error(`--revoke expects a token's subject, and was "${subject}".`);
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${subject} ${now.toISOString()}\n`);
}
