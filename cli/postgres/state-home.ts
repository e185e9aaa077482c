import { homedir } from "node:os";
import { join } from "node:path";

/** Where things are kept that cannot lie in the project: below /var/lib for root, whose own home is closed to others. */
export function defaultStateHome(): string {
  return process.getuid?.() === 0 ? "/var/lib/oneroof" : join(homedir(), ".local", "share", "oneroof");
}
