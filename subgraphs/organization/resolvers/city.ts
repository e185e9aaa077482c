import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { cityChange, CityChangeInput } from "../actions/city-change.js";
import { cityCreate, CityCreateInput } from "../actions/city-create.js";
import { City } from "../entities/city.js";
import type { OrganizationContext } from "../loaders/index.js";
import { CityFilter, CityOrder, cityWhere } from "../loaders/city-list.js";

const CityConnection = connectionOf(City, "City");
const CityCreatePayload = payloadOf("CityCreatePayload", "city", City);
const CityChangePayload = payloadOf("CityChangePayload", "city", City);

@Resolver(() => City)
export class CityResolver {
  @Query(() => City, { nullable: true, description: "The city with this id, or null (城市)." })
  city(
    @Arg("id", () => ID, { description: "The city's id." }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<City | null> {
    return loaders.cityById.load(id);
  }

  @Query(() => CityConnection, { nullable: true, description: "A list of cities (城市列表)." })
  cities(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CityFilter, { nullable: true, description: "Which cities." }) filter: CityFilter | undefined,
    @Arg("orderBy", () => CityOrder, { defaultValue: CityOrder.CODE_ASC, description: "In which order." })
    orderBy: CityOrder,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<City>> {
    return loaders.cities.all({ page, orderBy, where: cityWhere(filter) });
  }

  @Mutation(() => CityCreatePayload, { nullable: true, description: "Enters a city. Administrators only (新建城市)." })
  cityCreate(
    @Arg("input", () => CityCreateInput, { description: "The new city." }) input: CityCreateInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"city", City>> {
    return cityCreate(input, context);
  }

  @Mutation(() => CityChangePayload, { nullable: true, description: "Changes a city. Administrators only (修改城市)." })
  cityChange(
    @Arg("input", () => CityChangeInput, { description: "What is to be changed." }) input: CityChangeInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"city", City>> {
    return cityChange(input, context);
  }
}
