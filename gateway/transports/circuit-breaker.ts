/**
 * Leaves a subgraph alone that failed several times in a row: refuses for a
 * while, then lets one call through and opens again when that fails.
 */
export class CircuitBreaker {
  readonly #failures: number;
  readonly #cooldown: number;
  readonly #now: () => number;
  #failed = 0;
  #refusesUntil = 0;
  #trial = false;

  /** Opens after `failures` in a row, for `cooldown` milliseconds of the clock `now`. */
  constructor(failures: number, cooldown: number, now: () => number = () => performance.now()) {
    this.#failures = failures;
    this.#cooldown = cooldown;
    this.#now = now;
  }

  /** Whether a call may be made. Every call that was admitted must be noted when it is over. */
  admits(): boolean {
    if (this.#failed < this.#failures) return true;
    if (this.#trial || this.#now() < this.#refusesUntil) return false;
    this.#trial = true;
    return true;
  }

  /** Notes how an admitted call ended; "unknown" for one that was broken off. */
  note(outcome: "failed" | "answered" | "unknown"): void {
    this.#trial = false;
    if (outcome === "answered") this.#failed = 0;
    if (outcome !== "failed") return;
    this.#failed += 1;
    if (this.#failed >= this.#failures) this.#refusesUntil = this.#now() + this.#cooldown;
  }
}
