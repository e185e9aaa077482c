import type { KnowledgeQuestion } from "../loaders/knowledge-hits.js";
import { gramsOf } from "../rules/grams-of.js";
import { categoryWord, comparable } from "./knowledge-words.js";

/** The most words of a question that are looked up: a long story is found by its beginning. */
const mostWords = 120;

/**
 * Makes of a text what the knowledge base is asked with.
 * @param text what somebody typed, or what a customer said: Chinese, its sounds, or their first letters
 * @param category a part of our work whose articles are looked at as well
 */
export function wordsAsked(text: string, category?: string): KnowledgeQuestion["words"] {
  const grams = gramsOf(comparable(text));
  const words = grams.filter(({ gram, at }, i) => !isTail(gram, at, grams[i - 1])).map(({ gram }) => asked(gram));
  const distinct = [...new Set(words)].slice(0, mostWords);
  return category ? [...distinct, `'${categoryWord(category)}'`] : distinct;
}

/** The last character of a run of several says nothing that the two before it did not say. */
function isTail(gram: string, at: number, before?: { readonly gram: string; readonly at: number }): boolean {
  return [...gram].length === 1 && before?.at === at - 1 && /^\p{Script=Han}$/u.test(gram);
}

/** Two characters are found as they are; one character, and letters, as the beginning of a word. */
function asked(gram: string): string {
  const whole = /^\p{Script=Han}{2}$/u.test(gram);
  return whole ? `'${gram}'` : `'${gram}':*`;
}
