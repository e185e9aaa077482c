import { createWriteStream, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import type { CsvRow } from "./csv-rows.js";
import { rejectedColumns } from "./header.js";

/** The file beside an imported one that takes its rejected rows: their line, the reason, and the row as it came, to be mended. */
export class RejectedRows {
  readonly file: string;
  private stream: WriteStream | undefined;
  private columns: readonly string[] = [];

  constructor(file: string) {
    this.file = file.replace(/(\.csv)?$/i, ".rejected.csv");
  }

  /** Forgets an earlier import's, and takes the columns of this one. */
  async begin(columns: readonly string[]): Promise<void> {
    await rm(this.file, { force: true });
    this.columns = columns;
  }

  /** Adds a row; the file is made for the first one. It holds personal data, so it is its owner's alone. */
  async add({ line, cells }: CsvRow, reason: string): Promise<void> {
    if (!this.stream) {
      this.stream = createWriteStream(this.file, { mode: 0o600 });
      await this.write([...rejectedColumns, ...this.columns]);
    }
    await this.write([String(line), reason, ...cells]);
  }

  /** Ends the file. Returns its path, or undefined when no row was rejected. */
  async end(): Promise<string | undefined> {
    if (!this.stream) return undefined;
    this.stream.end();
    await finished(this.stream);
    return this.file;
  }

  /** Rows go back as they came, not made safe for a spreadsheet: mended, they are to be imported. */
  private async write(cells: readonly string[]): Promise<void> {
    if (this.stream && !this.stream.write(stringify([[...cells]]))) await once(this.stream, "drain");
  }
}
