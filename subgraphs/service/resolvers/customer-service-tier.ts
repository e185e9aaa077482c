import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { Customer } from "../entities/customer.js";
import { ServiceTier } from "../entities/service-tier.js";
import type { ServiceContext } from "../loaders/index.js";

/** How a customer is served. */
@Resolver(() => Customer)
export class CustomerServiceTierResolver {
  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => ServiceTier, {
    nullable: true,
    description: "How this person is served: as was said last under any handle, or else in turn (服务等级).",
  })
  serviceTier(@Root() { handles }: Customer, @Ctx() { loaders }: ServiceContext): Promise<ServiceTier> {
    return loaders.customerTier.load(handles);
  }
}
