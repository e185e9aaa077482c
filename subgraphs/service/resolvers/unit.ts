import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Case } from "../entities/case.js";
import { Unit } from "../entities/unit.js";
import { CaseListArgs, casePage } from "../loaders/case-list.js";
import type { ServiceContext } from "../loaders/index.js";
import { CaseConnection } from "./case-connection.js";

/** What cases add to a unit. */
@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => CaseConnection, { nullable: true, description: "Every case about this unit (房屋的工单)." })
  cases(
    @Root("id") id: Unit["id"],
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Asked(() => Case) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<Case>> {
    return loaders.cases.by("unitId", [id], { ...casePage(args), only });
  }
}
