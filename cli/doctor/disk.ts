import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { Finding } from "./finding.js";

const gigabyte = 1_000_000_000;
/** A fresh cluster takes 40 MB, its write-ahead log up to 6 GB while much is imported. */
const enough = 7 * gigabyte;

/** Whether there is room where the data lies, or will lie; at least `needed` bytes. */
export async function checkDisk(folder: string, needed: number = enough): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearest(folder));
  const free = bavail * bsize;
  const found = `${(free / gigabyte).toFixed(1)} GB free for ${folder}`;
  const advice = "make room, or set ONEROOF_HOME to a folder on a larger disk";
  return free >= needed ? { ok: true, what: "Disk", found } : { ok: false, what: "Disk", found, advice };
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}
