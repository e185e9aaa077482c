import type { GoldenField, Statement } from "./statement.js";
import type { Criterion, SurvivorshipRule } from "./survivorship-rule.js";

interface Question {
  readonly rule: Pick<SurvivorshipRule, "field" | "trustedSources">;
  /** All that say anything in the field. */
  readonly saying: readonly Statement[];
}

/** Of registrations that say something in a field, those that are best by a criterion; all that are equally good. */
export function narrow(left: readonly Statement[], criterion: Criterion, question: Question): Statement[] {
  const scores = left.map((statement) => score[criterion](statement, question));
  const best = Math.max(...scores);
  return left.filter((_, index) => scores[index] === best);
}

/** The higher, the better. */
const score: Record<Criterion, (statement: Statement, question: Question) => number> = {
  TRUSTED_SOURCE: ({ source, department }, { rule: { trustedSources } }) => {
    const place = trustedSources.findIndex((trusted) => trusted === source || trusted === department);
    return place < 0 ? -trustedSources.length : -place;
  },
  VERIFIED: ({ idVerified }) => Number(idVerified),
  MOST_COMPLETE: (statement, { rule }) => completeness(statement, rule.field),
  MOST_RECENT: ({ registeredAt }) => registeredAt.getTime(),
  MOST_FREQUENT: ({ values }, { rule: { field }, saying }) =>
    saying.filter((other) => other.values[field] === values[field]).length,
};

/** A whole name is more than a surname, and a longer address or employer more than a short one; the rest is there or not. */
function completeness({ values, surnameOnly }: Statement, field: GoldenField): number {
  if (field === "name") return surnameOnly ? 0 : 1;
  return field === "address" || field === "company" ? (values[field]?.length ?? 0) : 1;
}
