import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { buildingChange, BuildingChangeInput } from "../actions/building-change.js";
import { buildingCreate, BuildingCreateInput } from "../actions/building-create.js";
import { Building } from "../entities/building.js";
import type { PropertyContext } from "../loaders/index.js";

const BuildingCreatePayload = payloadOf("BuildingCreatePayload", "building", Building);
const BuildingChangePayload = payloadOf("BuildingChangePayload", "building", Building);

/** What can be done to buildings. */
@Resolver(() => Building)
export class BuildingMutations {
  @Mutation(() => BuildingCreatePayload, { nullable: true, description: "Enters a building (新建楼栋)." })
  buildingCreate(
    @Arg("input", () => BuildingCreateInput, { description: "The new building." }) input: BuildingCreateInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"building", Building>> {
    return buildingCreate(input, context);
  }

  @Mutation(() => BuildingChangePayload, { nullable: true, description: "Changes a building (修改楼栋)." })
  buildingChange(
    @Arg("input", () => BuildingChangeInput, { description: "What is to be changed." }) input: BuildingChangeInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"building", Building>> {
    return buildingChange(input, context);
  }
}
