/** Work that goes on behind requests until it is stopped: what is being done is finished, nothing new begins. */
export interface Round {
  stop(): Promise<void>;
}

/** How often something is done, and who hears of what goes wrong: once, until it goes right again. */
export interface Rhythm {
  /** Milliseconds from the end of one time to the next. */
  readonly pause: number;
  readonly failed: (error: unknown) => void;
  /** Whether the first time is a pause later; at once unless told. */
  readonly later?: boolean;
}

/**
 * Does something again and again, one time after the other, whether it goes right or wrong. It keeps no process alive.
 * @param work what is done; it is handed a question whether to go on, which long work asks now and then
 */
export function againAndAgain(
  work: (goesOn: () => boolean) => Promise<unknown>,
  { pause, failed, later = false }: Rhythm,
): Round {
  let timer: NodeJS.Timeout | undefined;
  let isFailing = false;
  let isStopping = false;
  const once = async (): Promise<void> => {
    try {
      await work(() => !isStopping);
      isFailing = false;
    } catch (error) {
      if (!isFailing) failed(error);
      isFailing = true;
    }
    if (!isStopping) wait();
  };
  const wait = () => {
    timer = setTimeout(() => {
      running = once();
    }, pause).unref();
  };
  let running: Promise<void> = Promise.resolve();
  if (later) wait();
  else running = once();
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
