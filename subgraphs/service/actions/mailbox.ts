/** What waits to be read: more is never kept, in news. */
const mostWaiting = 1_000;

/**
 * What came and was not read yet, as a stream that one reader reads. Whoever reads too slowly gets the last news `full`,
 * and the stream ends: news that were dropped in silence would be worse.
 */
export class Mailbox<T> implements AsyncIterableIterator<T> {
  private readonly waiting: T[] = [];
  private reader: ((result: IteratorResult<T>) => void) | undefined;
  private isOver = false;

  /**
   * @param full the last news of a reader who is too slow
   * @param closed called once, when the stream ends
   */
  constructor(
    private readonly full: T,
    private readonly closed: () => void,
  ) {}

  put(news: T): void {
    if (this.isOver) return;
    if (this.waiting.length >= mostWaiting) {
      this.last(this.full);
      return;
    }
    if (!this.reader) this.waiting.push(news);
    else this.hand({ done: false, value: news });
  }

  /** Puts the last news in, after what waits. */
  last(news: T): void {
    if (this.isOver) return;
    if (this.reader) this.hand({ done: false, value: news });
    else this.waiting.push(news);
    this.end();
  }

  next(): Promise<IteratorResult<T>> {
    const [value] = this.waiting.splice(0, 1);
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.isOver) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => (this.reader = resolve));
  }

  return(): Promise<IteratorResult<T>> {
    this.waiting.length = 0;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.hand({ done: true, value: undefined });
    this.closed();
  }

  private hand(result: IteratorResult<T>): void {
    const { reader } = this;
    this.reader = undefined;
    reader?.(result);
  }
}
