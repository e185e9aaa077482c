/**
 * The bands into which percentages of `@override(label: "percent(...)")` cut
 * the requests: every number within a band gets the same plan.
 */
export interface OverrideVariants {
  /** The band of a new request, as its index. */
  readonly draw: () => number;
  /** A number within a band, from 0 up to, not including, 100. */
  percentageOf(variant: number): number;
}

/** A field is overridden for requests whose number lies below its percentage. */
export function overrideVariants(percentages: readonly number[]): OverrideVariants {
  const thresholds = [...new Set(percentages)].sort((left, right) => left - right);
  const bandOf = (drawn: number) => thresholds.filter((threshold) => drawn >= threshold).length;
  return {
    draw: () => (thresholds.length === 0 ? 0 : bandOf(Math.random() * 100)),
    percentageOf: (variant) => thresholds[variant - 1] ?? 0,
  };
}
