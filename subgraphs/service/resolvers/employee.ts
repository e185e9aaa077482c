import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Case } from "../entities/case.js";
import { Employee } from "../entities/employee.js";
import { CaseListArgs, casePage } from "../loaders/case-list.js";
import type { ServiceContext } from "../loaders/index.js";
import { CaseConnection } from "./case-connection.js";

/** What cases add to an employee. */
@Resolver(() => Employee)
export class EmployeeResolver {
  @FieldResolver(() => CaseConnection, {
    nullable: true,
    description: "Every case that this employee answers for (负责的工单).",
  })
  cases(
    @Root() { id }: Employee,
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Asked(() => Case) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<Case>> {
    return loaders.cases.by("ownerId", [id], { ...casePage(args), only });
  }
}
