import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Case } from "../entities/case.js";
import { Project } from "../entities/project.js";
import { CaseListArgs, casePage } from "../loaders/case-list.js";
import type { ServiceContext } from "../loaders/index.js";
import { CaseConnection } from "./case-connection.js";

/** What cases add to a project. */
@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => CaseConnection, { nullable: true, description: "Every case about this project (楼盘的工单)." })
  cases(
    @Root() { code }: Project,
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Asked(() => Case) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<Case>> {
    return loaders.cases.by("projectCode", [code], { ...casePage(args), only });
  }
}
