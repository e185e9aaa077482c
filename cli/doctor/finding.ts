/** What a check found. */
export interface Finding {
  readonly ok: boolean;
  /** What was looked at, in a word or two. */
  readonly what: string;
  /** What was found. */
  readonly found: string;
  /** What to do, where something is wrong. */
  readonly advice?: string;
}
