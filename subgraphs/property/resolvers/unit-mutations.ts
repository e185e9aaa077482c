import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { unitChange, UnitChangeInput } from "../actions/unit-change.js";
import { unitCreate, UnitCreateInput } from "../actions/unit-create.js";
import { Unit } from "../entities/unit.js";
import type { PropertyContext } from "../loaders/index.js";

const UnitCreatePayload = payloadOf("UnitCreatePayload", "unit", Unit);
const UnitChangePayload = payloadOf("UnitChangePayload", "unit", Unit);

/** What can be done to units. */
@Resolver(() => Unit)
export class UnitMutations {
  @Mutation(() => UnitCreatePayload, { nullable: true, description: "Enters a unit of a building (新建房屋)." })
  unitCreate(
    @Arg("input", () => UnitCreateInput, { description: "The new unit." }) input: UnitCreateInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"unit", Unit>> {
    return unitCreate(input, context);
  }

  @Mutation(() => UnitChangePayload, { nullable: true, description: "Changes a unit (修改房屋)." })
  unitChange(
    @Arg("input", () => UnitChangeInput, { description: "What is to be changed." }) input: UnitChangeInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"unit", Unit>> {
    return unitChange(input, context);
  }
}
