import { Directive, Field, ID, ObjectType } from "type-graphql";

/** The customer, as far as marketing adds to it: found by any handle, asked for under all of them. */
@Directive('@key(fields: "handle")')
@ObjectType("Customer", { description: "The one person behind registrations (客户)." })
export class Customer {
  @Field(() => ID, { description: "One of the customer's handles." })
  handle!: string;

  @Directive("@external")
  @Field(() => [ID], { description: "All handles of the customer." })
  handles!: string[];
}
