import { overloaded } from "./overloaded.js";

/** How many requests are answered side by side, and how many wait. */
export interface Crowd {
  /** So many at the least, however slow the event loop is. */
  readonly least: number;
  /** So many at the most: those of a hung service wait for it, and cost nothing but memory. */
  readonly most: number;
  /** So many wait until there is room; whoever comes behind them is refused at once. */
  readonly queue: number;
  /** While the first in line has waited longer than this, in milliseconds, whoever comes is refused at once too. */
  readonly patience: number;
  /** How long they wait at the most, in milliseconds. */
  readonly wait: number;
  /** The lag of the event loop, in milliseconds, above which there is too much going on. */
  readonly lag: number;
}

/** What the house takes on. */
export const houseCrowd: Crowd = { least: 32, most: 1_000, queue: 300, patience: 100, wait: 1_000, lag: 50 };

/** Somebody who waits for room. */
interface Waiting {
  /** Since when, in milliseconds. */
  readonly since: number;
  readonly enter: () => void;
  readonly refuse: () => void;
  readonly isGone: () => boolean;
}

/**
 * Lets as many requests in as can be answered, and refuses the others while that still costs next to nothing: what is
 * begun is finished in time, and whoever is refused knows at once and may ask elsewhere. How many that are is found out
 * from the lag of the event loop: while it is short there is room for a few more, when it is long for a fifth less.
 * A line is for a crowd that comes all at once. One that does not grow shorter makes everybody wait for nothing, so
 * nobody gets in line behind somebody who has waited for long (as CoDel judges a queue by the time spent in it:
 * https://www.rfc-editor.org/rfc/rfc8289).
 */
export class Admission {
  readonly #crowd: Crowd;
  readonly #waiting = new Set<Waiting>();
  #running = 0;
  #room: number;

  constructor(crowd: Crowd = houseCrowd) {
    this.#crowd = crowd;
    this.#room = Math.min(crowd.most, 4 * crowd.least);
  }

  /** How many may be answered side by side at this moment. */
  get room(): number {
    return this.#room;
  }

  /** Whether whoever comes at this moment is refused. */
  isShut(): boolean {
    if (this.#running < this.#room) return false;
    const { queue, patience } = this.#crowd;
    if (this.#waiting.size >= queue) return true;
    for (const first of this.#waiting) return performance.now() - first.since > patience;
    return false;
  }

  /**
   * Waits for room, if need be.
   * @param isGone whether the client has gone meanwhile, so that nobody is kept waiting for it
   * @returns what is to be called, once or more often, when the request is answered
   * @throws Refusal with status 503 when there is none
   */
  async enter(isGone: () => boolean = () => false): Promise<() => void> {
    if (this.#running < this.#room) this.#running += 1;
    else await this.#turn(isGone);
    let isInside = true;
    return () => {
      if (isInside) this.#running -= 1;
      isInside = false;
      this.#next();
    };
  }

  /** Makes more or less room, and sends away who has waited for too long. Called ten times a second. */
  adapt(lag: number): void {
    const { least, most, lag: long, wait } = this.#crowd;
    if (lag > long) this.#room = Math.max(least, Math.floor(this.#room * 0.8));
    else if (this.#running >= this.#room) this.#room = Math.min(most, Math.ceil(this.#room * 1.1));
    this.#next();
    const tooLong = performance.now() - wait;
    for (const waiting of this.#waiting) {
      if (waiting.since > tooLong) return;
      waiting.refuse();
    }
  }

  #turn(isGone: () => boolean): Promise<void> {
    if (this.isShut()) throw overloaded;
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => () => {
        this.#waiting.delete(waiting);
        settle();
      };
      const waiting = { since, enter: end(resolve), refuse: end(() => reject(overloaded)), isGone };
      this.#waiting.add(waiting);
    });
  }

  #next(): void {
    for (const waiting of this.#waiting) {
      if (this.#running >= this.#room) return;
      if (waiting.isGone()) waiting.refuse();
      else {
        this.#running += 1;
        waiting.enter();
      }
    }
  }
}
