import type { EntityManager } from "typeorm";
import { Refusal, UserErrorCode } from "../../shared/write.js";
import type { CaseCategory } from "../entities/case-category.js";
import { CaseSubCategory } from "../entities/case-sub-category.js";

/** How a matter was sorted, as far as it was. */
interface Sorted {
  readonly category?: CaseCategory | null;
  readonly subCategoryCode?: string | null;
}

/**
 * How a matter is sorted: by its sub-category, which says the category, or by the category alone.
 * @throws Refusal NOT_FOUND for a sub-category that is not there or no longer used; INVALID when neither is named or both do not agree
 */
export async function subCategoryOf(
  tx: EntityManager,
  { category, subCategoryCode: code }: Sorted,
): Promise<{ readonly category: CaseCategory; readonly sub: CaseSubCategory | null }> {
  const sub = code ? await tx.findOne(CaseSubCategory, { where: { code, isRetired: false } }) : null;
  if (code && !sub)
    throw new Refusal(UserErrorCode.NOT_FOUND, ["subCategoryCode"], `There is no sub-category ${code} in use.`);
  const of = sub?.category ?? category;
  if (!of) throw new Refusal(UserErrorCode.INVALID, ["category"], "A category or a sub-category is named.");
  if (category && category !== of)
    throw new Refusal(UserErrorCode.INVALID, ["subCategoryCode"], `${code} belongs to ${of}, not to ${category}.`);
  return { category: of, sub };
}
