import { overloaded } from "./overloaded.js";

/** How long a question that nobody asked before waits for known ones at the most, in milliseconds. */
const patience = 50;

/** So many of them wait for each other at the most. */
const mostWaiting = 100;

/** A question that waits. */
interface Waiting {
  /** Until when it waits for known ones, in milliseconds. */
  readonly until: number;
  readonly signal: AbortSignal;
  readonly go: () => void;
  readonly refuse: (reason: Error) => void;
}

/**
 * Who goes first. A question that is known is answered in many short turns of the event loop. One that nobody asked before is parsed,
 * validated and weighed in a single turn, and whoever means ill makes that as long as it may be. So it waits while known ones are being
 * answered, for 50 ms at the most, and of several only one goes in a turn of the loop; a hundred may be in line. The loop's lag does not
 * show this line, so it has an end of its own. Security: attacks 8, 11 and 12.
 */
export class Turns {
  readonly #waiting: Waiting[] = [];
  #known = 0;
  #isLooking = false;
  #timer: NodeJS.Timeout | undefined;

  /** Answers a known question. */
  async known<T>(answer: () => Promise<T>): Promise<T> {
    this.#known += 1;
    try {
      return await answer();
    } finally {
      this.#known -= 1;
      this.#look();
    }
  }

  /**
   * Waits until a question may be taken on that nobody asked before.
   * @param signal says when nobody waits for its answer any more
   * @throws Refusal with status 503 when there are too many of them, or when it is too late
   */
  unknown(signal: AbortSignal): Promise<void> {
    return new Promise((go, refuse) => {
      if (this.#waiting.length >= mostWaiting) throw overloaded;
      this.#waiting.push({ until: performance.now() + patience, signal, go, refuse });
      this.#look();
    });
  }

  #look(): void {
    if (this.#isLooking || this.#waiting.length === 0) return;
    this.#isLooking = true;
    setImmediate(() => {
      this.#isLooking = false;
      this.#next();
    });
  }

  #next(): void {
    clearTimeout(this.#timer);
    while (this.#waiting[0]?.signal.aborted) this.#waiting.shift()?.refuse(overloaded);
    const [first] = this.#waiting;
    if (!first) return;
    const left = first.until - performance.now();
    if (this.#known > 0 && left > 0) {
      this.#timer = setTimeout(() => this.#look(), left);
      return;
    }
    this.#waiting.shift();
    first.go();
    this.#look();
  }
}
