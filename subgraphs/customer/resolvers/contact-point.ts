import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ContactPoint } from "../entities/contact-point.js";
import { Customer } from "../entities/customer.js";
import type { CustomerContext } from "../loaders/index.js";

/** Who can be reached. */
@Resolver(() => ContactPoint)
export class ContactPointResolver {
  @FieldResolver(() => Customer, { nullable: true, description: "Who can be reached by it (客户)." })
  customer(@Root() { customerId }: ContactPoint, @Ctx() { loaders }: CustomerContext): Promise<Customer | null> {
    return loaders.customerByHandle.load(customerId);
  }
}
