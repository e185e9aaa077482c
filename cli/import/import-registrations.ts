import { stat } from "node:fs/promises";
import type { DataSource } from "typeorm";
import type { Foreseen } from "../../subgraphs/customer/actions/foresee.js";
import type { ImportCounts } from "../../subgraphs/customer/actions/import-understood.js";
import type { PackedRows } from "../../subgraphs/customer/actions/packed-rows.js";
import { type Batch, batchesOf, batchSize } from "./batches-of.js";
import { csvRows, type CsvRow } from "./csv-rows.js";
import { decoded, type Encoding } from "./decoded.js";
import { readHeader } from "./header.js";
import { ImportRefused } from "./import-refused.js";
import { readRow, type RowContext } from "./read-row.js";
import { RejectedRows } from "./rejected-rows.js";
import { ImportThreads, type ImportThreadsOptions } from "./import-threads.js";
import { storeBatch } from "./store-batch.js";
import { Understanding } from "./understanding.js";

/** Tells whose rows will be. */
export type Foresee = (rows: PackedRows) => Promise<Foreseen | undefined>;

/** What is to be imported, and into what. */
export interface ImportOptions {
  /** The path of a CSV file with the columns of `header.ts`, in any order. */
  readonly file: string;
  /** The name of the file or system that the registrations come from; with `external_id` it names a registration. */
  readonly source: string;
  readonly encoding?: Encoding;
  /** The customer database. */
  readonly customer: DataSource;
  /** The codes of the projects that registrations may belong to. */
  readonly knownProjects: ReadonlySet<string>;
  /** Tells whose rows will be, so that those of one person are stored together; undefined when they are to be stored as they come. */
  readonly foresee?: Foresee | undefined;
  /** Threads that understand and store what is foreseen; undefined when this one does. */
  readonly threads?: ImportThreadsOptions | undefined;
  /** Hears how much has been read, while a file is that is foreseen as a whole. */
  readonly onReading?: (progress: Pick<ImportProgress, "read" | "bytes" | "totalBytes">) => void;
  /** Hears of every batch that is stored. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import after the batch that is being stored; importing again goes on where it stopped. */
  readonly signal?: AbortSignal;
}

/** What became of the rows so far: `read` is added + updated + unchanged + rejected; `flagged` counts rows with a doubtful field besides. */
export interface ImportSummary extends ImportCounts {
  readonly read: number;
  readonly rejected: number;
  /** Where the rejected rows are, if there are any. */
  readonly rejectedFile?: string;
}

/** How far an import has come. */
export interface ImportProgress extends ImportSummary {
  readonly bytes: number;
  readonly totalBytes: number;
}

/** Rows that are held in memory to foresee whose they are, with some 2 kB for each while they are matched. */
const mostForeseen = 1_200_000;
/** In bytes: rows that are far longer than people's are held in smaller numbers. */
const largest = 1536 * 1024 * 1024;

/** Batches of whole people may be stored side by side: one is sealed here while the database writes the other. */
const mostSideBySide = 2;

/**
 * Imports a file of registrations in bounded memory. Every row is counted; a batch of them is stored whole or not at all, so that an import
 * that ends early, however it ends, goes on when it is started again.
 * @throws ImportRefused when the file cannot be read, or not to its end; what was stored before stays
 */
export async function importRegistrations(options: ImportOptions): Promise<ImportSummary> {
  const rejectedRows = new RejectedRows(options.file);
  const importing = new Importing(options, rejectedRows, await sizeOf(options.file));
  try {
    await importing.run();
  } finally {
    await rejectedRows.end();
  }
  return importing.summary;
}

/** One import under way. */
class Importing {
  private counts = { read: 0, added: 0, updated: 0, unchanged: 0, flagged: 0, rejected: 0 };
  private bytes = 0;
  private context: RowContext | undefined;
  private understanding: Understanding;
  private threads: ImportThreads | undefined;
  /** The batches that are being stored while the next one is made ready, the oldest first. */
  private readonly storing: Promise<void>[] = [];

  constructor(
    private readonly options: ImportOptions,
    private readonly rejectedRows: RejectedRows,
    private readonly totalBytes: number,
  ) {
    this.understanding = this.newUnderstanding();
  }

  get summary(): ImportSummary {
    const { rejected } = this.counts;
    return { ...this.counts, ...(rejected > 0 && { rejectedFile: this.rejectedRows.file }) };
  }

  async run(): Promise<void> {
    const { file, encoding = "utf-8", signal } = this.options;
    try {
      for await (const rows of csvRows(decoded(file, encoding, (bytes) => (this.bytes = bytes)))) {
        for (const row of rows) await this.take(row);
        this.sayRead();
        if (signal?.aborted) break;
      }
    } finally {
      await this.storeRest().finally(() => this.threads?.end());
    }
    if (!this.context) throw new ImportRefused("The file is empty: its first row must name the columns.");
  }

  private async take(row: CsvRow): Promise<void> {
    if (!this.context) {
      const { source, knownProjects } = this.options;
      this.context = { header: readHeader(row.cells), source, knownProjects };
      return this.rejectedRows.begin(row.cells);
    }
    this.counts.read += 1;
    const registration = readRow(row.cells, this.context);
    if (typeof registration === "string") {
      this.counts.rejected += 1;
      return this.rejectedRows.add(row, registration);
    }
    await this.understanding.push(registration);
    const { length, size } = this.understanding;
    if (length >= (this.options.foresee ? mostForeseen : batchSize) || size >= largest) await this.storeRows();
  }

  private async storeRest(): Promise<void> {
    await this.storeRows();
    await Promise.all(this.storing);
  }

  private sayRead(): void {
    const { foresee, onReading } = this.options;
    if (foresee && onReading) onReading({ read: this.counts.read, bytes: this.bytes, totalBytes: this.totalBytes });
  }

  private newUnderstanding(): Understanding {
    const { customer, foresee, threads, source } = this.options;
    const start = (options: ImportThreadsOptions) => (this.threads ??= new ImportThreads(options, source));
    const others = foresee && threads && { fewest: threads.fewest, start: () => start(threads) };
    return new Understanding(customer.manager, others);
  }

  private async storeRows(): Promise<void> {
    const { understanding } = this;
    this.understanding = this.newUnderstanding();
    if (understanding.length === 0 || (this.options.foresee && this.options.signal?.aborted)) return;
    const rows = await understanding.finish();
    const foreseen = await this.options.foresee?.(rows);
    for (const batch of batchesOf(rows, foreseen)) {
      await this.storeBatch(batch);
      if (this.options.signal?.aborted) break;
    }
  }

  /** Waits while as many are being stored as may be, then leaves this one to be stored while the next is made ready. */
  private async storeBatch(batch: Batch): Promise<void> {
    const { threads, options } = this;
    const most = threads?.most ?? (options.foresee ? mostSideBySide : 1);
    while (this.storing.length >= most) await this.storing.shift();
    const counts = threads ? threads.store(batch) : storeBatch(options.customer, options.source, batch);
    const storing = counts.then((became) => this.stored(became));
    storing.catch(() => undefined); // whoever waits for it next hears of it
    this.storing.push(storing);
  }

  private stored({ added, updated, unchanged, flagged }: ImportCounts): void {
    this.counts.added += added;
    this.counts.updated += updated;
    this.counts.unchanged += unchanged;
    this.counts.flagged += flagged;
    const { read, rejected } = this.counts;
    const done = this.counts.added + this.counts.updated + this.counts.unchanged + rejected;
    const bytes = Math.floor(this.bytes * (done / read));
    this.options.onProgress?.({ ...this.summary, read: done, bytes, totalBytes: this.totalBytes });
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  return found?.size ?? 0;
}
