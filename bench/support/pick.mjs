/** Up to 400 of the numbers below `end` for which `fits` holds, spread over all of them, the same in every run. */
export function pick(end, fits) {
  const fitting = Array.from({ length: end }, (_, n) => n).filter(fits);
  const step = Math.max(1, Math.floor(fitting.length / 400));
  return fitting.filter((_, at) => at % step === 0).slice(0, 400);
}
