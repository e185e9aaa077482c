/** Whether somebody pressed Ctrl-C, or the system asked the process to end. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Lets such signals end the process again. */
  forget(): void;
}

/** Takes the first Ctrl-C as the wish to end cleanly; the second one ends the process at once. */
export function untilInterrupted(): Interruption {
  const controller = new AbortController();
  const ask = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, ask);
  return {
    signal: controller.signal,
    forget: () => {
      for (const signal of signals) process.off(signal, ask);
    },
  };
}
