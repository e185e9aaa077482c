import { type Ask, runRequests } from "./run-requests.js";

/** From the end of one run to the next, in milliseconds. */
const pause = 60_000;

/**
 * Carries out what persons ask of their own data, behind every request, as long as the house runs: the first time a minute after its start.
 * @param failed hears of what goes wrong; the next minute tries again
 * @returns stops it when the run that is under way has ended
 */
export function keepAnswering(ask: Ask, failed: (error: unknown) => void): { stop(): Promise<void> } {
  let isStopping = false;
  let running: Promise<unknown> = Promise.resolve();
  let timer = setTimeout(again, pause).unref();
  function again(): void {
    running = runRequests(ask)
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
