import type { PackedRows } from "../../subgraphs/customer/actions/packed-rows.js";
import type { UnderstoodRow } from "../../subgraphs/customer/actions/understood-row.js";
import type { ImportThreads } from "./import-threads.js";

/** Rows that a thread understands at a time. */
const pieceSize = 2_000;

/** Lets threads understand the rows of a file while it is being read, so that the thread that reads has nothing left but to match them. */
export class UnderstandingAhead {
  private readonly pieces: Promise<UnderstoodRow[]>[] = [];
  private handedOver = 0;

  constructor(
    private readonly rows: PackedRows,
    private readonly threads: ImportThreads,
  ) {}

  /** Hands over what has been read since, as far as it is worth a message. */
  goOn(): void {
    while (this.rows.length - this.handedOver >= pieceSize) this.handOver(pieceSize);
  }

  /** Waits for all that has been read. Returns what was understood, row by row, and keeps nothing of it. Throws what a thread threw. */
  async finish(): Promise<UnderstoodRow[]> {
    this.goOn();
    if (this.rows.length > this.handedOver) this.handOver(this.rows.length - this.handedOver);
    return (await Promise.all(this.pieces.splice(0))).flat();
  }

  private handOver(count: number): void {
    const places = Array.from({ length: count }, (_, place) => this.handedOver + place);
    const piece = this.threads.understand(this.rows.pick(places));
    piece.catch(() => undefined); // `finish` hears of it
    this.pieces.push(piece);
    this.handedOver += count;
  }
}
