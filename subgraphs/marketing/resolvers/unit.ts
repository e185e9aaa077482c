import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import type { Deal } from "../entities/deal.js";
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
    @Root() { id }: Unit,
    @Args(() => DealList) list: DealList,
    @Ctx() { loaders }: MarketingContext,
  ): Promise<Connection<Deal>> {
    return loaders.deals.by("unitId", [id], dealPage(list));
  }
}
