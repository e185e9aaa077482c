/** A question, as far as its answer is checked. */
interface Question {
  readonly code: string;
  readonly scale: "FIVE" | "TEN" | "TEXT";
  readonly required: boolean;
}

/** An answer to a question. */
export interface Answer {
  readonly question: string;
  readonly score?: number | null | undefined;
  readonly text?: string | null | undefined;
}

const scales = { FIVE: [1, 5], TEN: [0, 10], TEXT: undefined } as const;

/**
 * Checks answers against their questions, and takes the two figures of the whole from them: CSAT from OVERALL, the
 * willingness to recommend from RECOMMEND. Requirements 003-20, 004-20.
 * @returns the two figures, null where they were not answered; or what is wrong with the answers
 */
export function scoreSurvey(
  questions: readonly Question[],
  answers: readonly Answer[],
): { readonly csat: number | null; readonly nps: number | null } | string {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  if (given.size < answers.length) return "A question is answered once.";
  const unknown = answers.find(({ question }) => questions.every(({ code }) => code !== question));
  if (unknown) return `There is no question "${unknown.question}": ${questions.map(({ code }) => code).join(", ")}.`;
  for (const question of questions) {
    const wrong = wrongAnswer(question, given.get(question.code));
    if (wrong) return wrong;
  }
  return { csat: given.get("OVERALL")?.score ?? null, nps: given.get("RECOMMEND")?.score ?? null };
}

function wrongAnswer({ code, scale, required }: Question, answer?: Answer): string | undefined {
  if (!answer) return required ? `Question ${code} must be answered.` : undefined;
  const range = scales[scale];
  if (!range) return answer.text?.trim() ? undefined : `Question ${code} is answered in words.`;
  const score = answer.score ?? NaN;
  if (Number.isInteger(score) && score >= range[0] && score <= range[1]) return undefined;
  return `Question ${code} is answered with a whole number from ${range[0]} to ${range[1]}, not ${answer.score ?? "nothing"}.`;
}
