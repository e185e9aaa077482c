/** What sets an emergency plan off. */
export interface PlanTrigger {
  readonly projectCode: string | null;
  readonly kind: string | null;
  readonly category: string | null;
  readonly subCategoryCodes: readonly string[];
  readonly words: readonly string[];
}

/** What was told, as far as a plan looks at it. */
export interface Alarming {
  readonly projectCode: string;
  readonly kind: string;
  readonly category: string;
  readonly subCategoryCode: string | null;
  /** All that was said, in the form in which texts are compared; the plan's words are in the same. */
  readonly said: string;
}

/**
 * What of a matter sets a plan off: its sub-category, or a word that was said, where project, kind and category are among those
 * that the plan is for.
 * @returns the sub-category or the word, for the log; undefined when nothing does. Requirements 003-14.
 */
export function planSetOff(plan: PlanTrigger, matter: Alarming): string | undefined {
  const isFor = (["projectCode", "kind", "category"] as const).every(
    (name) => plan[name] === null || plan[name] === matter[name],
  );
  if (!isFor) return undefined;
  const { subCategoryCode } = matter;
  if (subCategoryCode !== null && plan.subCategoryCodes.includes(subCategoryCode)) return subCategoryCode;
  return plan.words.find((word) => matter.said.includes(word));
}
