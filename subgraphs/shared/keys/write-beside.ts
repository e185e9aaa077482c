import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { KeySet } from "./key-ring.js";

/** Writes keys into a new file beside another one, readable by its owner alone; put in its place, nobody reads half of it. Returns its path. */
export function writeBeside(file: string, keys: KeySet["keys"]): string {
  const beside = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(beside, `${JSON.stringify({ keys }, undefined, 2)}\n`, { mode: 0o600, flag: "wx" });
  return beside;
}
