import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/scalars.js";

/** One value of a customer with where it came from. */
@ObjectType({ description: "One value of a customer with the registration that it came from (取值来源)." })
export class GoldenValue {
  @Field(() => String, { description: "The customer's field, as in `mobile` (字段)." })
  field!: string;

  @Field(() => String, { nullable: true, description: "The value, masked as in the field itself (取值)." })
  value!: string | null;

  @Field(() => DateTime, { description: "When it was written down (登记时间)." })
  registeredAt!: Date;

  registrationId!: string;
}
