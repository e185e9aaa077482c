/** What of a case decides for how long it is kept. */
export interface Matter {
  readonly kind: string;
  /** YYYY-MM-DD; null while it is open. */
  readonly closedOn: string | null;
}

/** Matters from which a claim can follow. */
const claims = ["COMPLAINT", "REPAIR"];
const years = 3;

/**
 * Why a case is kept, and until when: while it is open, to answer it (PIPL article 13, point 2); a complaint or repair for three years
 * more, while claims from it can be brought (民法典 art. 188). An enquiry, a suggestion or praise may go once it is closed.
 * @param day YYYY-MM-DD, the day that it is
 */
export function caseIsKept({ kind, closedOn }: Matter, day: string): { law: string; until: string | null } | undefined {
  if (closedOn === null) return { law: "个人信息保护法 art. 13", until: null };
  if (!claims.includes(kind)) return undefined;
  const until = `${Number(closedOn.slice(0, 4)) + years}${closedOn.slice(4)}`.replace(/-02-29$/, "-02-28");
  return until >= day ? { law: "民法典 art. 188", until } : undefined;
}
