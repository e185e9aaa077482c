import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { PlanNode } from "./plan.js";

/** What is asked of the process, and who waits for it. */
interface Job {
  readonly graph: number;
  readonly operation: string;
  readonly percentage: number;
  resolve(node: PlanNode): void;
  reject(error: Error): void;
}

/** What the process says: that it runs, or what became of the operation. */
type Reply = { readonly ready?: boolean; readonly node?: PlanNode; readonly error?: string };

/** No operation that anyone wrote takes longer to plan, in milliseconds. */
const planTime = 2_000;

/** So many operations that ended the process are remembered and not tried again, then all are forgotten. */
const remembered = 100;

/**
 * A process that plans operations one after the other. When one ends it, or
 * takes too long, that one fails, and the process is started anew for the
 * others. It runs as long as there are graphs, and never keeps this process.
 */
export class PlanningProcess {
  readonly #program: string;
  readonly #graphs = new Map<number, string>();
  readonly #waiting: Job[] = [];
  readonly #fatal = new Set<string>();
  #last = 0;
  #child: ChildProcess | undefined;
  #ready = false;
  #current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;

  constructor(program: string) {
    this.#program = program;
  }

  /** Takes a supergraph, and returns the name by which operations are planned over it. */
  load(supergraph: string): number {
    const graph = ++this.#last;
    this.#graphs.set(graph, supergraph);
    if (this.#child) this.#child.send({ kind: "load", graph, supergraph });
    else this.#start();
    return graph;
  }

  /** Lets go of a supergraph; with the last one the process ends. */
  forget(graph: number): void {
    this.#graphs.delete(graph);
    if (this.#graphs.size > 0) this.#child?.send({ kind: "forget", graph });
    else this.#stop();
  }

  /** Plans an operation. Rejects when it cannot be planned. */
  plan(graph: number, operation: string, percentage: number): Promise<PlanNode> {
    if (this.#fatal.has(operation)) return Promise.reject(new Error("this operation ended the planner before"));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ graph, operation, percentage, resolve, reject });
      this.#next();
    });
  }

  #start(): ChildProcess {
    const child = fork(this.#program, [], { execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
    this.#child = child;
    this.#ready = false;
    child.on("message", (reply: Reply) => (reply.ready ? this.#begin() : this.#take(reply)));
    child.on("error", (error) => this.#ended(child, error.message));
    child.once("exit", () => this.#ended(child, "the planner failed"));
    for (const [graph, supergraph] of this.#graphs) child.send({ kind: "load", graph, supergraph });
    child.unref();
    child.channel?.unref();
    return child;
  }

  #stop(): void {
    const child = this.#child;
    if (!child) return;
    this.#ended(child, "the graph was closed");
    child.kill();
  }

  #begin(): void {
    this.#ready = true;
    this.#next();
  }

  #next(): void {
    if (this.#current || this.#waiting.length === 0) return;
    const child = this.#child ?? this.#start();
    child.ref();
    child.channel?.ref();
    const job = this.#ready ? this.#waiting.shift() : undefined;
    if (!job) return;
    const timer = setTimeout(() => child.kill("SIGKILL"), planTime);
    this.#current = { job, timer };
    child.send({ kind: "plan", graph: job.graph, operation: job.operation, percentage: job.percentage });
  }

  #take({ node, error }: Reply): void {
    const job = this.#settle();
    if (node) job?.resolve(node);
    else job?.reject(new Error(error ?? "the planner returned an empty plan"));
    this.#next();
  }

  #ended(child: ChildProcess, reason: string): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    const job = this.#settle();
    if (job) {
      this.#fatal.add(job.operation);
      if (this.#fatal.size > remembered) this.#fatal.clear();
      job.reject(new Error(reason));
      if (this.#graphs.size > 0) this.#start();
    } else if (!this.#ready) {
      // It cannot even be started: nobody shall wait for it for ever.
      for (const waiting of this.#waiting.splice(0)) waiting.reject(new Error(reason));
    }
    this.#next();
  }

  /** The job that is over now, if any. */
  #settle(): Job | undefined {
    const current = this.#current;
    this.#current = undefined;
    clearTimeout(current?.timer);
    this.#child?.unref();
    this.#child?.channel?.unref();
    return current?.job;
  }
}
