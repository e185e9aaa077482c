import { Worker } from "node:worker_threads";
import type { ImportCounts } from "../../subgraphs/customer/actions/registrations-prepare.js";
import type { Batch } from "./batches-of.js";

/** Which threads there are to be. */
export interface StoringThreadsOptions {
  readonly count: number;
  /** From so many rows on they are worth their start. */
  readonly fewest: number;
  /** The address of the customer database. */
  readonly url: string;
  /** The file of the keys by which personal data is sealed. */
  readonly fieldKeys: string;
}

/** What a thread is told when it starts. */
export interface StoringPlace extends Pick<StoringThreadsOptions, "url" | "fieldKeys"> {
  /** The source that registrations come from. */
  readonly source: string;
  readonly sideBySide: number;
}

/** Batches that a thread has under way: one is computed while the database writes the other. */
const sideBySide = 2;

/** What a thread is asked. */
export interface StoringOrder {
  readonly number: number;
  readonly batch: Batch;
}

/** What of an error crosses from thread to thread: cloned, it would lose its code. */
export interface Failure {
  readonly message: string;
  readonly code: string;
}

/** What it answers, when the batch is stored or could not be. */
export interface StoringAnswer {
  readonly number: number;
  readonly became: ImportCounts | Failure;
}

/** In MiB. Half of what a batch is made of is forgotten soon: with little room the garbage would be looked through again and again. */
const room = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 512 };

/**
 * Threads that store batches, so that sealing and writing a large file has every core of the machine. A batch goes to a thread as bytes, is
 * read, understood, sealed and stored there by the same action as everywhere, over connections of the thread's own. Batches are stored in no
 * certain order: they must consist of whole people.
 */
export class StoringThreads {
  private readonly threads: StoringThread[];

  constructor({ count, url, fieldKeys }: StoringThreadsOptions, source: string) {
    const place = { url, fieldKeys, source, sideBySide };
    this.threads = Array.from({ length: count }, () => new StoringThread(place));
  }

  /** How many batches may be under way at once. */
  get most(): number {
    return this.threads.length * sideBySide;
  }

  /** Gives a batch to the thread that has least to do. Throws what storing it threw there, by its message and code. */
  store(batch: Batch): Promise<ImportCounts> {
    const idlest = this.threads.reduce((least, thread) => (thread.load < least.load ? thread : least));
    return idlest.store(batch);
  }

  /** Ends the threads; what is being stored is lost. */
  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }
}

interface Waiting {
  readonly resolve: (counts: ImportCounts) => void;
  readonly reject: (error: Error) => void;
}

class StoringThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private orders = 0;

  constructor(place: StoringPlace) {
    const program = new URL("./storing-thread.js", import.meta.url);
    this.worker = new Worker(program, { workerData: place, resourceLimits: room });
    this.worker.on("message", (answer: StoringAnswer) => this.hear(answer));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", () => this.fail(new Error("A thread that stores registrations ended early.")));
  }

  get load(): number {
    return this.waiting.size;
  }

  store(batch: Batch): Promise<ImportCounts> {
    const number = (this.orders += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.worker.postMessage({ number, batch } satisfies StoringOrder, [batch.bytes.buffer]); // handed over, not copied
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private hear({ number, became }: StoringAnswer): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if ("code" in became) waiting?.reject(Object.assign(new Error(became.message), { code: became.code }));
    else waiting?.resolve(became);
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
