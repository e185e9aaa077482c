/**
 * What is compared, and how far two registrations can agree in it, best
 * first. A comparison where either side says nothing has no outcome.
 *
 * - name: two full names. "sounds" is the same without tone or in pinyin,
 *   "near" the same to a dialect speaker or with a letter wrong, "character"
 *   one character another, "longer" one name within the other, "surname" and
 *   "given" that part alone.
 * - surname: where one of the two says no more than a surname (王先生).
 * - mobile: "same-later" is the same number more than two years apart, when it
 *   may be another's by then; "shared" the same, used under three names or more;
 *   "changed" another number within two years, "changed-later" after more.
 * - room: "same" is the same building, unit and room in one project,
 *   "elsewhere" the same ones in projects that are not known to be one.
 * - company: "rare" is the same employer of few, "common" of many.
 */
export const COMPARISONS = {
  name: ["same", "sounds", "near", "character", "longer", "surname", "given", "different"],
  surname: ["same", "near", "different"],
  idNumber: ["same", "slip", "different"],
  birthDate: ["same", "slip", "different"],
  gender: ["same", "different"],
  mobile: ["same", "same-later", "shared", "slip", "changed", "changed-later"],
  email: ["same", "slip", "different"],
  wechat: ["same", "slip", "different"],
  room: ["same", "elsewhere", "near", "different"],
  place: ["same", "near", "partly", "different"],
  company: ["rare", "common", "different"],
  project: ["same", "city", "different"],
} as const;

export type Comparison = keyof typeof COMPARISONS;
export type Level<Name extends Comparison = Comparison> = (typeof COMPARISONS)[Name][number];
