import { Args, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Case } from "../entities/case.js";
import { CaseSummary } from "../entities/case-summary.js";
import { Customer } from "../entities/customer.js";
import { CaseListArgs, casePage } from "../loaders/case-list.js";
import type { ServiceContext } from "../loaders/index.js";
import { CaseConnection } from "./case-connection.js";

/** What cases add to a customer. */
@Resolver(() => Customer)
export class CustomerResolver {
  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => CaseConnection, {
    nullable: true,
    description: "Every case of this person, under any handle (客户的工单).",
  })
  cases(
    @Root() { handles }: Customer,
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Asked(() => Case) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<Case>> {
    return loaders.cases.by("customerHandle", handles, { ...casePage(args), only });
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many of this person's cases are not over (未关闭工单数).",
  })
  openCaseCount(@Root() { handles }: Customer, @Ctx() { loaders }: ServiceContext): Promise<number> {
    return loaders.openCaseCount.load(handles);
  }

  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => [CaseSummary], {
    nullable: true,
    description:
      "What every department of the caller's projects may know of this person's cases, the newest first, at most 50 (工单摘要).",
  })
  caseSummaries(@Root() { handles }: Customer, @Ctx() { loaders }: ServiceContext): Promise<CaseSummary[]> {
    return loaders.caseSummaries.load(handles);
  }
}
