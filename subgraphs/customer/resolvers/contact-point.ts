import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ContactPoint } from "../entities/contact-point.js";
import { Customer } from "../entities/customer.js";
import { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";

/** Who can be reached. */
@Resolver(() => ContactPoint)
export class ContactPointResolver {
  @FieldResolver(() => Customer, { nullable: true, description: "Who can be reached by it (客户)." })
  customer(@Root() { customerId }: ContactPoint, @Ctx() { loaders }: CustomerContext): Promise<Customer | null> {
    return loaders.customerByHandle.load(customerId);
  }

  @FieldResolver(() => [Registration], {
    description: "The registrations of the caller's projects that name it (来源登记).",
  })
  async sources(
    @Root() { customerId, kind, exact }: ContactPoint,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration[]> {
    const field = kind.toLowerCase();
    const registrations = await loaders.registrationsByCustomer.load(customerId);
    return registrations.filter(({ evidence }) => (evidence as Record<string, unknown>)[field] === exact.value);
  }
}
