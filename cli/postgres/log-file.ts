import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const largestBytes = 1_000_000;

/** PostgreSQL's log of a home. */
export function logFile(home: string): string {
  return join(home, "postgres.log");
}

/** Opens the log for appending and returns its descriptor; a long one is first set aside as `postgres.log.1`. */
export function openLog(home: string): number {
  const file = logFile(home);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestBytes) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

/** The last complaint (FATAL or PANIC) at the end of the log; undefined when there is none. */
export function lastComplaint(home: string): string | undefined {
  const end = readEnd(logFile(home), 8_000).split("\n");
  return end.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*?(FATAL|PANIC):\s*/, "");
}

function readEnd(file: string, bytes: number): string {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.alloc(Math.min(bytes, size));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString("utf8");
  } finally {
    closeSync(descriptor);
  }
}
