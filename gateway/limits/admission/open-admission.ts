import { monitorEventLoopDelay } from "node:perf_hooks";
import { Admission, type Crowd, houseCrowd } from "./admission.js";

/** A way in that follows the event loop until it is closed. */
export interface OpenAdmission extends Pick<Admission, "enter" | "isShut"> {
  close(): void;
}

/** How often room is made or taken, and how often the loop is looked at in between, in milliseconds. */
const pace = 100;
const resolution = 20;

/** Opens the way in; how long the event loop lags is measured from now on. */
export function openAdmission(crowd: Crowd = houseCrowd): OpenAdmission {
  const admission = new Admission(crowd);
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  const timer = setInterval(() => {
    // What it notes down is the time between two looks, in nanoseconds.
    admission.adapt(delays.count > 0 ? delays.mean / 1e6 - resolution : 0);
    delays.reset();
  }, pace).unref();
  return {
    enter: (isGone) => admission.enter(isGone),
    isShut: () => admission.isShut(),
    close: () => {
      clearInterval(timer);
      delays.disable();
    },
  };
}
