import { Worker } from "node:worker_threads";
import type { ImportCounts } from "../../subgraphs/customer/actions/import-understood.js";
import type { Batch } from "./batches-of.js";

/** Which threads there are to be. */
export interface ImportThreadsOptions {
  readonly count: number;
  /** From so many rows on they are worth their start. */
  readonly fewest: number;
  /** The address of the customer database. */
  readonly url: string;
  /** The file of the keys by which personal data is sealed. */
  readonly fieldKeys: string;
}

/** What a thread is told when it starts. */
export interface Place extends Pick<ImportThreadsOptions, "url" | "fieldKeys"> {
  /** The source that registrations come from. */
  readonly source: string;
  readonly sideBySide: number;
}

/** Batches that a thread has under way: one is computed while the database writes the other. */
const sideBySide = 2;

/** What a thread is asked: to store a batch, or to understand rows (see `understandRows`). */
export type Order =
  ({ readonly kind: "store" } & Batch) | { readonly kind: "understand"; readonly bytes: Uint8Array<ArrayBuffer> };

/** What comes of it: what became of a batch, or the understood rows. */
type Outcome = ImportCounts | Uint8Array<ArrayBuffer>;

/** How it is asked. */
export interface Message {
  readonly number: number;
  readonly order: Order;
}

/** What of an error crosses from thread to thread: cloned, it would lose its code. */
export interface Failure {
  readonly message: string;
  readonly code: string;
}

/** What it answers: what came of it, or why nothing did. */
export interface Answer {
  readonly number: number;
  readonly became: Outcome | Failure;
}

/** In MiB. Half of what a batch is made of is forgotten soon: with little room the garbage would be looked through again and again. */
const room = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 512 };

/**
 * Threads that understand rows and store batches, so that reading a large file, sealing and writing it has every core of the machine. Rows
 * go to a thread as bytes; a batch is sealed and stored there by the same action as everywhere, over connections of the thread's own. Batches are stored in no certain order: they must consist of whole people.
 */
export class ImportThreads {
  private readonly threads: ImportThread[];

  constructor({ count, url, fieldKeys }: ImportThreadsOptions, source: string) {
    const place = { url, fieldKeys, source, sideBySide };
    this.threads = Array.from({ length: count }, () => new ImportThread(place));
  }

  /** How many batches may be under way at once. */
  get most(): number {
    return this.threads.length * sideBySide;
  }

  /** Gives a batch to the thread that has least to do. Throws what storing it threw there, by its message and code. */
  store(batch: Batch): Promise<ImportCounts> {
    return this.ask({ kind: "store", ...batch }) as Promise<ImportCounts>;
  }

  /** Lets the thread that has least to do understand rows; see `understandRows`. Throws as `store` does. */
  understand(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    return this.ask({ kind: "understand", bytes }) as Promise<Uint8Array<ArrayBuffer>>;
  }

  private ask(order: Order): Promise<Outcome> {
    const idlest = this.threads.reduce((least, thread) => (thread.load < least.load ? thread : least));
    return idlest.ask(order);
  }

  /** Ends the threads; what is being stored is lost. */
  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }
}

interface Waiting {
  readonly resolve: (became: Outcome) => void;
  readonly reject: (error: Error) => void;
}

class ImportThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private orders = 0;
  private failure: Error | undefined;

  constructor(place: Place) {
    const program = new URL("./import-thread.js", import.meta.url);
    this.worker = new Worker(program, { workerData: place, resourceLimits: room });
    this.worker.on("message", (answer: Answer) => this.hear(answer));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", () => this.fail(new Error("A thread of the import ended early.")));
  }

  get load(): number {
    return this.waiting.size;
  }

  ask(order: Order): Promise<Outcome> {
    if (this.failure) return Promise.reject(this.failure);
    const number = (this.orders += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.worker.postMessage({ number, order } satisfies Message, [order.bytes.buffer]); // handed over, not copied
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private hear({ number, became }: Answer): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if (typeof became === "object" && "code" in became)
      waiting?.reject(Object.assign(new Error(became.message), { code: became.code }));
    else waiting?.resolve(became);
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
