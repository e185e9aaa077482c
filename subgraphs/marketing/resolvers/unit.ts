import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Deal } from "../entities/deal.js";
import { Unit } from "../entities/unit.js";
import { DealList, dealPage } from "../loaders/deal-list.js";
import type { MarketingContext } from "../loaders/index.js";
import { DealConnection } from "./deal-connection.js";

/** What marketing adds to a unit. */
@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => DealConnection, {
    nullable: true,
    description: "Every deal about this unit, those called off too (房屋的成交).",
  })
  deals(
    @Root("id") id: Unit["id"],
    @Args(() => DealList) list: DealList,
    @Asked(() => Deal) only: Asked,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Deal>> {
    return loaders.deals.by("unitId", [id], { ...dealPage(list), only });
  }
}
