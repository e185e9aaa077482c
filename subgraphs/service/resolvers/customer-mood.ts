import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { customerMood } from "../actions/customer-mood.js";
import { Customer } from "../entities/customer.js";
import { CustomerMood } from "../entities/customer-mood.js";
import type { ServiceContext } from "../loaders/index.js";

/** How a customer feels about us. */
@Resolver(() => Customer)
export class CustomerMoodResolver {
  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => CustomerMood, {
    nullable: true,
    description: "How this person will feel about us, from open complaints and satisfaction (客户情绪).",
  })
  mood(@Root() { handles }: Customer, @Ctx() context: ServiceContext): Promise<CustomerMood> {
    return customerMood(handles, context);
  }
}
