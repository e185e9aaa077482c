import pg from "pg";
import type { ScopedRead } from "./scoped-read.js";
import { ScopedReads } from "./scoped-reads.js";

/** So many reads may wait for each connection before another one is opened. */
const mostUnderway = 16;

/** A connection, and what is to be read on it. */
interface Line {
  readonly client: pg.Client;
  /** Over when it is open, or cannot be opened. */
  readonly opening: Promise<void>;
  open: boolean;
  /** What was not sent yet, and how much was. */
  waiting: ScopedRead[];
  sent: number;
  /** Whether what waits leaves at the end of this turn of the event loop. */
  leaving: boolean;
}

/**
 * Connections on which many requests read at once. What they ask for within one turn of the event loop, or while a connection is busy
 * answering, leaves it together. Under load a few processes of PostgreSQL are so kept busy instead of many being woken for a moment each,
 * which costs more than a short statement itself. So it is for statements that are known to be short: a long one holds up the others.
 */
export class SharedConnections {
  private readonly lines = new Set<Line>();
  private ended = false;

  /** @param most how many connections there may be */
  constructor(
    private readonly config: pg.ClientConfig,
    private readonly most: number,
  ) {}

  /** Reads a statement. When a connection fails, what was asked on it but never run is read on another, unless all are being closed. */
  read(read: ScopedRead): void {
    if (this.ended) read.done(new Error("The connections to this database are closed."), []);
    else this.take(read);
  }

  /** Closes all connections, each when everything on it has been answered. */
  async end(): Promise<void> {
    this.ended = true;
    const lines = [...this.lines];
    this.lines.clear();
    await Promise.all(lines.map((line) => this.close(line)));
  }

  private take(read: ScopedRead): void {
    const line = this.freest();
    line.waiting.push(read);
    this.leaveSoon(line);
  }

  private freest(): Line {
    let freest: Line | undefined;
    for (const line of this.lines) if (!freest || underway(line) < underway(freest)) freest = line;
    if (freest && (underway(freest) < mostUnderway || this.lines.size >= this.most)) return freest;
    return this.connect();
  }

  private connect(): Line {
    const client = new pg.Client({ ...this.config, pipeline: true });
    const opening = client.connect().then(
      () => {
        line.open = true;
        this.leaveSoon(line);
      },
      (error: unknown) => {
        this.lines.delete(line);
        for (const read of line.waiting.splice(0)) read.done(error as Error, []);
      },
    );
    const line: Line = { client, opening, open: false, waiting: [], sent: 0, leaving: false };
    // One that breaks when PostgreSQL stops must not end the process; the next statement opens a new one.
    client.on("error", () => this.retire(line));
    this.lines.add(line);
    return line;
  }

  private leaveSoon(line: Line): void {
    if (line.leaving || !line.open || line.sent > 0 || line.waiting.length === 0) return;
    line.leaving = true;
    setImmediate(() => {
      line.leaving = false;
      this.leave(line);
    });
  }

  private leave(line: Line): void {
    const reads = line.waiting.splice(0);
    if (reads.length === 0) return;
    line.sent += reads.length;
    const over = (failed: boolean, unread: readonly ScopedRead[]) => {
      line.sent -= reads.length;
      if (failed) this.retire(line);
      else this.leaveSoon(line);
      for (const read of unread) this.read(read);
    };
    line.client.query(new ScopedReads(reads, over));
  }

  /** A connection on which something went wrong takes nothing more. */
  private retire(line: Line): void {
    if (!this.lines.delete(line)) return;
    void line.client.end();
    for (const read of line.waiting.splice(0)) this.read(read);
  }

  private async close(line: Line): Promise<void> {
    await line.opening;
    if (!line.open) return;
    this.leave(line);
    await line.client.end();
  }
}

function underway({ waiting, sent }: Line): number {
  return waiting.length + sent;
}
