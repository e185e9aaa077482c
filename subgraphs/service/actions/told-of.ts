import type { Case } from "../entities/case.js";
import { gramsOf } from "../rules/grams-of.js";
import type { Told } from "../rules/likely-repeat.js";
import { comparable } from "./knowledge-words.js";

/** What of a case, or of what is about to become one, shows whether it was told before. */
export function toldOf(
  matter: Pick<Case, "category" | "subject"> & Partial<Pick<Case, "description" | "unitId">>,
  handles: readonly string[],
): Told {
  const [subject, whole] = [wordsIn(matter.subject), wordsIn(`${matter.subject}\n${matter.description ?? ""}`)];
  return { handles, unitId: matter.unitId ?? null, category: matter.category, subject, whole };
}

function wordsIn(text: string): Set<string> {
  return new Set(gramsOf(comparable(text)).map(({ gram }) => gram));
}
