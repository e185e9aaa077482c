import { Growing } from "../identity/block/growing.js";
import { personalFields, type WrittenRegistration } from "./written-registration.js";

/** What of a row is kept, in this order; the source is the same for all. */
const fields = ["externalId", "projectCode", "department", ...personalFields] as const;

/**
 * Rows of one source, kept as bytes. A million objects that live for minutes would be looked through by the garbage collector again and
 * again, as long as anything else is done; what lies outside of its heap is not. A row is a line of JSON in UTF-8.
 */
export class PackedRows {
  private bytes = Buffer.allocUnsafeSlow(1 << 16);
  private readonly ends = new Growing();

  constructor(private readonly source: string) {}

  get length(): number {
    return this.ends.length;
  }

  /** In bytes. */
  get size(): number {
    return this.startOf(this.length);
  }

  push(row: WrittenRegistration): void {
    const line = `${JSON.stringify(fields.map((field) => row[field] ?? null))}\n`;
    const { size } = this;
    this.makeRoom(size + line.length * 3); // a character of UTF-16 is three bytes at the most
    this.ends.push(size + this.bytes.write(line, size));
  }

  /** A row by its place. */
  at(index: number): WrittenRegistration {
    const line = this.bytes.toString("utf8", this.startOf(index), this.startOf(index + 1));
    return readLine(line, this.source);
  }

  /** Some of the rows, in bytes of their own, for `unpackRows`. */
  pick(indexes: Iterable<number>): Uint8Array<ArrayBuffer> {
    const lines = Array.from(indexes, (index) => this.bytes.subarray(this.startOf(index), this.startOf(index + 1)));
    const picked = new Uint8Array(lines.reduce((size, line) => size + line.length, 0));
    let at = 0;
    for (const line of lines) {
      picked.set(line, at);
      at += line.length;
    }
    return picked;
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : (this.ends.view()[index - 1] ?? 0);
  }

  private makeRoom(needed: number): void {
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.ceil(needed * 1.5));
    this.bytes.copy(larger);
    this.bytes = larger;
  }
}

/** The rows that `PackedRows` picked. */
export function unpackRows(bytes: Uint8Array, source: string): WrittenRegistration[] {
  const lines = new TextDecoder().decode(bytes).split("\n");
  return lines.slice(0, -1).map((line) => readLine(line, source));
}

function readLine(line: string, source: string): WrittenRegistration {
  const values = JSON.parse(line) as (string | null)[];
  const row: Record<string, string | null> = { source };
  fields.forEach((field, at) => (row[field] = values[at] ?? null));
  return row as WrittenRegistration;
}
