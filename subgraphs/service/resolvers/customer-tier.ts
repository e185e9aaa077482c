import { FieldResolver, Resolver, Root } from "type-graphql";
import { Customer } from "../entities/customer.js";
import { CustomerTier } from "../entities/customer-tier.js";

/** Whom a tier is about. */
@Resolver(() => CustomerTier)
export class CustomerTierResolver {
  @FieldResolver(() => Customer, { nullable: true, description: "Who is served so (客户)." })
  customer(@Root() { handle }: CustomerTier): Pick<Customer, "handle"> {
    return { handle };
  }
}
