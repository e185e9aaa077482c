/** From the end of one run to the next, in milliseconds. */
const pause = 60_000;

/** Something that is done again and again, until it is stopped: the run that is under way ends first. */
export interface Round {
  stop(): Promise<void>;
}

/**
 * Does something again and again as long as the house runs: the first time a minute after its start.
 * @param failed hears of what goes wrong; the next minute tries again
 */
export function everyMinute(work: () => Promise<unknown>, failed: (error: unknown) => void): Round {
  let isStopping = false;
  let running: Promise<unknown> = Promise.resolve();
  let timer = setTimeout(again, pause).unref();
  function again(): void {
    running = work()
      .catch(failed)
      .finally(() => {
        if (!isStopping) timer = setTimeout(again, pause).unref();
      });
  }
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
