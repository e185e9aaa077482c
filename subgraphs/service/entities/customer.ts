import { Directive, Field, ID, ObjectType } from "type-graphql";

/** A customer, as far as cases know one: a handle, and in `handles` all others, which the graph brings along. */
@Directive('@key(fields: "handle")')
@ObjectType("Customer", { description: "The one person behind registrations (客户)." })
export class Customer {
  @Field(() => ID, { description: "A handle of the person." })
  handle!: string;

  @Directive("@external")
  @Field(() => [ID], { description: "Every handle of the person." })
  handles!: string[];
}
