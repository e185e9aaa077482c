import type { EntityManager } from "typeorm";
import { packLines, PackedRows } from "../../subgraphs/customer/actions/packed-rows.js";
import { understandRows } from "../../subgraphs/customer/actions/understand-rows.js";
import type { WrittenRegistration } from "../../subgraphs/customer/actions/written-registration.js";
import type { ImportThreads } from "./import-threads.js";

type Bytes = Uint8Array<ArrayBuffer>;

/** Threads that understand rows. */
export interface Threads {
  /** From so many rows on they are worth their start. */
  readonly fewest: number;
  readonly start: () => ImportThreads;
}

/** Rows that are understood at a time, unless they are long. */
const pieceSize = 2_000;
/** In characters. */
const longestPiece = 8_000_000;
/** Pieces that threads may have before them: a file is not read much faster than it is understood. */
const mostAhead = 16;

/**
 * Understands the rows of a file while it is read, each once: by threads where there are many rows, so that the one that reads has nothing
 * left but to match them; else in this one.
 */
export class Understanding {
  private readonly rows = new PackedRows();
  /** What has been read since the last piece, as JSON. */
  private lines: string[] = [];
  private characters = 0;
  /** Pieces of which nobody has understood anything yet. */
  private readonly pieces: Bytes[] = [];
  /** Those that are being understood, the first first. */
  private readonly ahead: Promise<Bytes>[] = [];
  private count = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly threads: Threads | undefined,
  ) {}

  /** How many rows it has. */
  get length(): number {
    return this.count;
  }

  /** In bytes: what has been understood. */
  get size(): number {
    return this.rows.size;
  }

  /** Takes a row. Waits while too much is still to be understood. Throws what a thread threw. */
  async push(row: WrittenRegistration): Promise<void> {
    const line = JSON.stringify(row);
    this.lines.push(line);
    this.count += 1;
    this.characters += line.length;
    if (this.lines.length < pieceSize && this.characters < longestPiece) return;
    this.closePiece();
    if (!this.threads || this.count >= this.threads.fewest) await this.goOn(this.threads);
  }

  /** Waits for everything that it took. Throws what a thread threw. */
  async finish(): Promise<PackedRows> {
    this.closePiece();
    await this.goOn(this.threads && this.count >= this.threads.fewest ? this.threads : undefined);
    for (const piece of this.ahead.splice(0)) this.rows.add(await piece);
    return this.rows;
  }

  private closePiece(): void {
    if (this.lines.length > 0) this.pieces.push(packLines(this.lines));
    this.lines = [];
    this.characters = 0;
  }

  private async goOn(threads: Threads | undefined): Promise<void> {
    for (const piece of this.pieces.splice(0)) {
      const understood = threads
        ? threads.start().understand(piece)
        : Promise.resolve(understandRows(this.manager, piece));
      understood.catch(() => undefined); // whoever waits for it hears of it
      this.ahead.push(understood);
      while (this.ahead.length > mostAhead) this.rows.add(await (this.ahead.shift() as Promise<Bytes>));
    }
  }
}
