/** How cases come to the people of a department. */
export interface Dispatching {
  readonly mode: "TAKE" | "ASSIGN" | "ROUND_ROBIN";
  /** The people, never none; the first one holds what nobody has yet. */
  readonly members: readonly string[];
  /** How many cases came so far. */
  readonly given: number;
}

/**
 * In whose hands a new case begins: in turn where that was said; otherwise in those of the first, until somebody takes it
 * or it is assigned. A case is never nobody's. Requirements 000-35, 000-41.
 */
export function holderOf({ mode, members, given }: Dispatching): string | undefined {
  return members[mode === "ROUND_ROBIN" ? given % members.length : 0];
}
