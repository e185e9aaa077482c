import { OUTCOMES, outcomeAt, type Pattern } from "../compare/pattern.js";

/** Why two registrations cannot be one person, however many links lead round them. */
export type Contradiction = "id-numbers" | "birth-dates-and-names" | "twins" | "names";

const NAME_SLOT = 0;
const IDENTITY_SLOT = 1;
const code = (name: string) => OUTCOMES.findIndex((outcome) => outcome.name === name);
const OTHER_ID_NUMBER = code("idNumber different");
const OTHER_BIRTH_DATE = code("birthDate different");
const SAME_BIRTH_DATE = code("birthDate same");
const ONE_CHARACTER = code("name character");
const OTHER_NAMES = new Set(
  ["character", "longer", "surname", "given", "different"].map((level) => code(`name ${level}`)),
);

/**
 * Tells whether two registrations contradict each other: two valid id numbers
 * that are no slip of one another; two birth dates that are none, with full
 * names that differ; one birth date with names that differ in one character, as
 * twins are named, who share everything else as well; or full names that differ
 * when all that is known of the two, taken together, speaks against one person.
 * Takes the pair's outcomes and its weight.
 */
export function contradiction(pattern: Pattern, weight: number): Contradiction | undefined {
  const identity = outcomeAt(pattern, IDENTITY_SLOT);
  if (identity === OTHER_ID_NUMBER) return "id-numbers";
  if (!OTHER_NAMES.has(outcomeAt(pattern, NAME_SLOT))) return undefined;
  if (identity === OTHER_BIRTH_DATE) return "birth-dates-and-names";
  if (identity === SAME_BIRTH_DATE && outcomeAt(pattern, NAME_SLOT) === ONE_CHARACTER) return "twins";
  return weight < 0 ? "names" : undefined;
}
