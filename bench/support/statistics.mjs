/** The middle one of some numbers. */
export function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** The median of some numbers, and the least and the most, as text; what was not there to be measured (NaN) does not count. */
export function spread(numbers, digits = 0) {
  const measured = numbers.filter((each) => !Number.isNaN(each));
  if (measured.length === 0) return "none";
  const [least, most] = [Math.min(...measured), Math.max(...measured)].map((each) => each.toFixed(digits));
  return `${median(measured).toFixed(digits)} [${least}-${most}]`;
}

/** The number below which such a share of some numbers lies; NaN of none. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
