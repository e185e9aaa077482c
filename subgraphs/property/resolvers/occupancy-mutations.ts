import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { occupancyBegin, OccupancyBeginInput } from "../actions/occupancy-begin.js";
import { occupancyChange, OccupancyChangeInput } from "../actions/occupancy-change.js";
import { occupancyEnd, OccupancyEndInput } from "../actions/occupancy-end.js";
import { Occupancy } from "../entities/occupancy.js";
import type { PropertyContext } from "../loaders/index.js";

const OccupancyBeginPayload = payloadOf("OccupancyBeginPayload", "occupancy", Occupancy);
const OccupancyEndPayload = payloadOf("OccupancyEndPayload", "occupancy", Occupancy);
const OccupancyChangePayload = payloadOf("OccupancyChangePayload", "occupancy", Occupancy);

/** What can be done to occupancies. */
@Resolver(() => Occupancy)
export class OccupancyMutations {
  @Mutation(() => OccupancyBeginPayload, {
    nullable: true,
    description: "Writes down that somebody owns, rents or lives in a unit (登记房屋关系).",
  })
  occupancyBegin(
    @Arg("input", () => OccupancyBeginInput, { description: "Who, what, and since when." }) input: OccupancyBeginInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"occupancy", Occupancy>> {
    return occupancyBegin(input, context);
  }

  @Mutation(() => OccupancyEndPayload, {
    nullable: true,
    description: "Ends an occupancy; it stays in the book (终止房屋关系).",
  })
  occupancyEnd(
    @Arg("input", () => OccupancyEndInput, { description: "Which, and when." }) input: OccupancyEndInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"occupancy", Occupancy>> {
    return occupancyEnd(input, context);
  }

  @Mutation(() => OccupancyChangePayload, {
    nullable: true,
    description: "Puts an owner's share right (变更产权份额).",
  })
  occupancyChange(
    @Arg("input", () => OccupancyChangeInput, { description: "Which, and the share." }) input: OccupancyChangeInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"occupancy", Occupancy>> {
    return occupancyChange(input, context);
  }
}
