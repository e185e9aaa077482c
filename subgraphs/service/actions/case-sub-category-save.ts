import { Field, InputType, Int } from "type-graphql";
import { ShortCode } from "../../shared/inputs/short-code.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseCategory } from "../entities/case-category.js";
import { CaseDepartment } from "../entities/case-department.js";
import { CaseSubCategory } from "../entities/case-sub-category.js";
import type { ServiceContext } from "../loaders/index.js";
import { saveByCode } from "./save-by-code.js";

/** A sub-category. */
@InputType({ description: "A sub-category: a new one, or with a version the one with this code, written otherwise." })
export class CaseSubCategorySaveInput extends WriteInput {
  @ShortCode()
  @Field(() => String, { description: "Its short name, for ever, as in LIFT_STOPPED (子类代码)." })
  code!: string;

  @Field(() => CaseCategory, { description: "The part of our work that it belongs to, for ever (工单类别)." })
  category!: CaseCategory;

  @TextOf(100)
  @Field(() => String, { description: "Its name in Chinese, 1 to 100 characters (中文名称)." })
  nameZh!: string;

  @TextOf(100)
  @Field(() => String, { description: "Its name in English, 1 to 100 characters (英文名称)." })
  nameEn!: string;

  @Field(() => CaseDepartment, { description: "The department that usually answers for it (默认责任部门)." })
  department!: CaseDepartment;

  @Field(() => Boolean, { defaultValue: false, description: "Whether no new case is sorted so any more (是否停用)." })
  isRetired!: boolean;

  @Field(() => Int, { nullable: true, description: "The version that the caller read; left out for a new one (版本)." })
  version?: number | null;
}

/** Writes a sub-category, new or otherwise; cases that are sorted so stay so. Requirements 001-31. */
export function caseSubCategorySave(
  input: CaseSubCategorySaveInput,
  context: ServiceContext,
): Promise<Payload<"subCategory", CaseSubCategory>> {
  const { loaders } = context;
  return perform(context, "caseSubCategorySave", input, {
    field: "subCategory",
    load: (id) => loaders.subCategoryById.clear(id).load(id),
    work: (tx) => {
      const { idempotencyKey: _, code, version, ...values } = input;
      const named = { code, version, what: "sub-category", prefix: "sub" };
      return saveByCode(tx, CaseSubCategory, named, values, ({ category }) => {
        if (category !== values.category)
          throw new Refusal(UserErrorCode.INVALID, ["category"], `${code} belongs to ${category} for ever.`);
      });
    },
  });
}
