/** The middle one of some numbers. */
export function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** The median of some numbers, and the least and the most, as text. */
export function spread(numbers, digits = 0) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((each) => each.toFixed(digits));
  return `${median(numbers).toFixed(digits)} [${least}-${most}]`;
}

/** The number below which such a share of some numbers lies; NaN of none. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
