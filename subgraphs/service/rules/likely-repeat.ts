/** What of a matter shows whether it was told before. */
export interface Told {
  /** Handles of its customer, all that are known. */
  readonly handles: readonly string[];
  readonly unitId: string | null;
  readonly category: string;
  /** The pieces of its subject, and of all that was said, as `gramsOf` cuts them. */
  readonly subject: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
}

/** What speaks for one matter being another told again. */
export interface Likeness {
  readonly sameCustomer: boolean;
  readonly sameHome: boolean;
  readonly sameCategory: boolean;
  /** Which part of the shorter one's words the longer one has too, of the subjects or of the whole, 0 to 1. */
  readonly wordsShared: number;
}

/** From this part of shared words on a matter is shown as a likely repeat, and from that on it is linked at once. */
const shown = 0.4;
const certain = 0.6;

/**
 * Whether a matter was told before: by the same customer or about the same home, about the same part of our work or the
 * same home, in similar words. Requirements 000-24, 001-11.
 * @returns what speaks for it, or undefined when it does not look so
 */
export function likelyRepeat(matter: Told, earlier: Told): Likeness | undefined {
  const sameCustomer = earlier.handles.some((handle) => matter.handles.includes(handle));
  const sameHome = matter.unitId !== null && matter.unitId === earlier.unitId;
  const sameCategory = matter.category === earlier.category;
  const wordsShared = Math.max(shared(matter.subject, earlier.subject), shared(matter.whole, earlier.whole));
  const related = (sameCustomer && sameCategory) || sameHome;
  return related && wordsShared >= shown ? { sameCustomer, sameHome, sameCategory, wordsShared } : undefined;
}

/** Whether so much speaks for it that nobody need be asked. */
export function isCertainRepeat({ wordsShared }: Likeness): boolean {
  return wordsShared >= certain;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shorter = Math.min(one.size, other.size);
  return shorter === 0 ? 0 : [...one].filter((word) => other.has(word)).length / shorter;
}
