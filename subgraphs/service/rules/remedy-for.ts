/** An answer on the scale of five, by what it measures; of the whole, OVERALL. */
export interface Scored {
  readonly name: string;
  readonly score: number;
}

const hour = 3_600_000;

/**
 * What must be put right after a survey's answers: something, when any is as low as the template's line. The lowest
 * answer there is, 1, leaves half the time. Requirements 003-22.
 * @param low the line: this score and all below it are low
 * @param hours within how many hours it is to be put right
 * @returns which answers were low, the lowest first, and by when; undefined when none was
 */
export function remedyFor(
  answers: readonly Scored[],
  { low, hours, at }: { readonly low: number; readonly hours: number; readonly at: Date },
): { readonly reason: string; readonly dueAt: Date } | undefined {
  const found = answers.filter(({ score }) => score <= low).sort((a, b) => a.score - b.score);
  if (!found[0]) return undefined;
  const time = (found[0].score === 1 ? hours / 2 : hours) * hour;
  const reason = found.map(({ name, score }) => `${name} ${score}/5`).join(", ");
  return { reason, dueAt: new Date(at.getTime() + time) };
}
