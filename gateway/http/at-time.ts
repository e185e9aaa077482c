/** The longest that a timer can wait, in milliseconds. */
const farAway = 2 ** 31 - 1;

/**
 * Does something at a time, or when a timer can wait no longer; it does not keep the process alive.
 * @param time in milliseconds since 1970
 */
export function atTime(time: number, end: () => void): NodeJS.Timeout {
  return setTimeout(end, Math.min(time - Date.now(), farAway)).unref();
}
