import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { GoldenValue } from "../entities/golden-value.js";
import { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";

/** Where a golden value came from. */
@Resolver(() => GoldenValue)
export class GoldenValueResolver {
  @FieldResolver(() => Registration, {
    nullable: true,
    description: "The registration that it came from; null when it is another project's (来源登记).",
  })
  registration(
    @Root() { registrationId }: GoldenValue,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration | null> {
    return loaders.registrationById.load(registrationId);
  }
}
