import { Growing } from "../identity/block/growing.js";
import type { UnderstoodRow } from "./understood-row.js";

/**
 * Rows that are understood, kept as bytes. A million objects that live for minutes would be looked through by the garbage collector again and again, as long as
 * anything else is done; what lies outside of its heap is not. A row is a line of JSON in UTF-8.
 */
export class PackedRows {
  private readonly pieces: Buffer[] = [];
  /** By row: in which piece it lies, and where it begins and ends there. */
  private readonly places = { piece: new Growing(), start: new Growing(), end: new Growing() };
  /** In bytes. */
  size = 0;

  get length(): number {
    return this.places.piece.length;
  }

  /** Adds what `packRows` made; the bytes are kept, not copied. */
  add(bytes: Uint8Array<ArrayBuffer>): void {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let start = 0; start < piece.length;) {
      const end = piece.indexOf("\n", start) + 1;
      this.places.piece.push(this.pieces.length);
      this.places.start.push(start);
      this.places.end.push(end);
      start = end;
    }
    this.pieces.push(piece);
    this.size += piece.length;
  }

  /** A row by its place. */
  at(index: number): UnderstoodRow {
    return JSON.parse(this.lineAt(index).toString("utf8")) as UnderstoodRow;
  }

  /** Some of the rows, in bytes of their own, for `unpackRows`. */
  pick(indexes: Iterable<number>): Uint8Array<ArrayBuffer> {
    const lines = Array.from(indexes, (index) => this.lineAt(index));
    const picked = new Uint8Array(lines.reduce((size, line) => size + line.length, 0));
    let at = 0;
    for (const line of lines) {
      picked.set(line, at);
      at += line.length;
    }
    return picked;
  }

  private lineAt(index: number): Buffer {
    const [piece, start, end] = [this.places.piece, this.places.start, this.places.end].map((all) => all.at(index));
    return this.pieces[piece ?? -1]?.subarray(start, end) ?? Buffer.alloc(0);
  }
}

/** Rows as bytes, for `PackedRows` and `unpackRows`; a thread may hand them over to another. */
export function packRows(rows: readonly object[]): Uint8Array<ArrayBuffer> {
  return packLines(rows.map((row) => JSON.stringify(row)));
}

/** The same, of rows that are JSON already. */
export function packLines(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
}

/** The rows that were packed or picked. */
export function unpackRows<Row>(bytes: Uint8Array): Row[] {
  const lines = new TextDecoder().decode(bytes).split("\n");
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Row);
}
