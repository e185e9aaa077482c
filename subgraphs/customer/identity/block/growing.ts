import { largeArray } from "../large-array.js";

/** A list of whole numbers of 32 bits that grows as it is written, for when their count is not known beforehand. */
export class Growing {
  #items = largeArray(Uint32Array, 1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = largeArray(Uint32Array, this.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = item;
  }

  /** The item at a place that was written to. */
  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  /** What was written so far, without copying it. */
  view(): Uint32Array {
    return this.#items.subarray(0, this.length);
  }
}
