import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { all, sql } from "../../shared/loaders.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { caseSubCategorySave, CaseSubCategorySaveInput } from "../actions/case-sub-category-save.js";
import { Case } from "../entities/case.js";
import { CaseCategory } from "../entities/case-category.js";
import { CaseSubCategory } from "../entities/case-sub-category.js";
import type { ServiceContext } from "../loaders/index.js";

const CaseSubCategoryConnection = connectionOf(CaseSubCategory, "CaseSubCategory");
const CaseSubCategorySavePayload = payloadOf("CaseSubCategorySavePayload", "subCategory", CaseSubCategory);

/** How cases are sorted. */
@Resolver(() => Case)
export class CaseSubCategoryResolver {
  @Query(() => CaseSubCategoryConnection, {
    nullable: true,
    description: "The sub-categories of cases, by code (工单子类列表).",
  })
  caseSubCategories(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("category", () => CaseCategory, { nullable: true, description: "Only of this category (工单类别)." })
    category: CaseCategory | null,
    @Arg("retired", () => Boolean, { nullable: true, description: "Only those in use, or not (是否停用)." })
    retired: boolean | null,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<CaseSubCategory>> {
    const where = all(category && sql`t.category = ${category}`, retired != null && sql`t.is_retired = ${retired}`);
    return loaders.subCategories.all({ page, orderBy: "CODE_ASC", where });
  }

  @FieldResolver(() => CaseSubCategory, {
    nullable: true,
    description: "What exactly within its category it is about, if that was said (工单子类).",
  })
  async subCategory(
    @Root("subCategoryCode") subCategoryCode: Case["subCategoryCode"],
    @Ctx() { loaders }: ServiceContext,
  ): Promise<CaseSubCategory | null> {
    return subCategoryCode === null ? null : loaders.subCategoryByCode.load(subCategoryCode);
  }

  @Mutation(() => CaseSubCategorySavePayload, {
    nullable: true,
    description: "Writes a sub-category of cases, new or otherwise (维护工单子类).",
  })
  caseSubCategorySave(
    @Arg("input", () => CaseSubCategorySaveInput, { description: "The sub-category." }) input: CaseSubCategorySaveInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"subCategory", CaseSubCategory>> {
    return caseSubCategorySave(input, context);
  }
}
