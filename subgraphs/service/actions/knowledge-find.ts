import type { KnowledgeHit } from "../entities/knowledge-hit.js";
import type { Case } from "../entities/case.js";
import type { CaseCategory } from "../entities/case-category.js";
import type { KnowledgeKind } from "../entities/knowledge-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { requestError } from "../../shared/errors.js";
import { wordsAsked } from "./words-asked.js";

/** What is looked for. */
export interface KnowledgeSought {
  readonly text: string;
  readonly kind?: KnowledgeKind | null;
  readonly category?: CaseCategory | null;
  readonly projectCode?: string | null;
  /** How many at the most, 1 to 50. */
  readonly first: number;
}

/** The share of the words that an article must hold: one or two are meant as they were typed, of a whole question any helps. */
const shareOf = (words: readonly string[]): number => (words.length > 2 ? 0 : 1);

/**
 * Looks something up in what we say now: in Chinese (simplified or traditional), by its sound or by first letters.
 * @returns the articles that hold enough of the words, the best first. Requirements 002-34.
 * @throws BAD_USER_INPUT for a text without a word or over 200 characters, or for a number outside 1 to 50
 */
export async function knowledgeFind(sought: KnowledgeSought, { loaders }: ServiceContext): Promise<KnowledgeHit[]> {
  const { text, kind = null, category = null, projectCode = null } = sought;
  const most = numberOf(sought.first);
  if ([...text].length > 200) throw requestError("BAD_USER_INPUT", "`text` has at most 200 characters.");
  const words = wordsAsked(text);
  if (words.length === 0) throw requestError("BAD_USER_INPUT", "`text` must hold a word, a character or a number.");
  return loaders.knowledgeHits.load({ words, share: shareOf(words), kind, category, projectCode, most });
}

/**
 * What we might answer a case with: articles that speak of its subject, then those about the same part of our work.
 * @param first how many at the most, 1 to 50
 */
export async function knowledgeSuggest(
  { subject, description, category, projectCode }: Case,
  first: number,
  { loaders }: ServiceContext,
): Promise<KnowledgeHit[]> {
  const words = wordsAsked(`${subject} ${(description ?? "").slice(0, 200)}`, category);
  return loaders.knowledgeHits.load({
    words,
    share: 0,
    kind: null,
    category: null,
    projectCode,
    most: numberOf(first),
  });
}

function numberOf(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= 50) return first;
  throw requestError("BAD_USER_INPUT", `\`first\` must be a whole number from 1 to 50, and was ${first}.`);
}
