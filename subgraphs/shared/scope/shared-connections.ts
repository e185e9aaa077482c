import pg from "pg";

/** So many statements may be on their way on each connection before another one is opened. */
const mostUnderway = 8;

/** A connection, and how much is on its way on it. */
interface Line {
  readonly client: pg.Client;
  /** Settled when it is open; undefined from then on. */
  opening: Promise<unknown> | undefined;
  underway: number;
}

/**
 * Connections on which the statements of many requests are on their way at once, one behind the other. Under load a few processes of
 * PostgreSQL are kept busy instead of many being woken for a moment each, which costs more than a short statement itself. So it is
 * for statements that are known to be short: a long one holds up those behind it.
 * https://www.postgresql.org/docs/18/libpq-pipeline-mode.html
 */
export class SharedConnections {
  private readonly lines = new Set<Line>();

  /** @param most how many connections there may be */
  constructor(
    private readonly config: pg.ClientConfig,
    private readonly most: number,
  ) {}

  /** Sends what `make` makes. A connection on which something went wrong takes nothing more; what is on its way on it is still answered. */
  async send<T>(make: (done: (error: Error | null, rows: object[]) => void) => pg.Query): Promise<T> {
    const line = this.freest();
    line.underway += 1;
    try {
      if (line.opening) await line.opening;
      return await new Promise<T>((resolve, reject) => {
        line.client.query(make((error, rows) => (error ? reject(error) : resolve(rows as T))));
      });
    } catch (error) {
      this.retire(line);
      throw error;
    } finally {
      line.underway -= 1;
    }
  }

  /** Closes all connections, each when what is on its way on it has been answered. */
  async end(): Promise<void> {
    const lines = [...this.lines];
    this.lines.clear();
    // Whoever waits for a connection to open began to wait before, and so has sent what was to be sent.
    await Promise.all(
      lines.map(({ client, opening }) =>
        Promise.resolve(opening).then(
          () => client.end(),
          () => undefined,
        ),
      ),
    );
  }

  private freest(): Line {
    let freest: Line | undefined;
    for (const line of this.lines) if (!freest || line.underway < freest.underway) freest = line;
    if (freest && (freest.underway < mostUnderway || this.lines.size >= this.most)) return freest;
    return this.open();
  }

  private open(): Line {
    const client = new pg.Client({ ...this.config, pipeline: true });
    const line: Line = { client, opening: undefined, underway: 0 };
    // One that breaks when PostgreSQL stops must not end the process; the next statement opens a new one.
    client.on("error", () => this.retire(line));
    line.opening = client.connect().then(() => (line.opening = undefined));
    this.lines.add(line);
    return line;
  }

  private retire(line: Line): void {
    if (this.lines.delete(line)) void line.client.end();
  }
}
