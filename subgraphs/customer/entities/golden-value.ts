import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/scalars.js";
import { GoldenField } from "./golden-field.js";
import { GoldenReason } from "./golden-reason.js";
import type { Registration } from "./registration.js";

/** A value that a registration names and that does not hold. */
@ObjectType({ description: "What another registration says instead (其他取值)." })
export class OtherValue {
  @Field(() => String, { nullable: true, description: "The value as written, masked (取值)." })
  value!: string | null;

  @Field(() => DateTime, { description: "When it was written down (登记时间)." })
  registeredAt!: Date;

  registrationId!: string;
}

/** One value of a customer with where it came from. */
@ObjectType({ description: "One value of a customer with the registration that it came from (取值来源)." })
export class GoldenValue {
  @Field(() => GoldenField, { description: "The customer's field, as in `mobile` (字段)." })
  field!: GoldenField;

  @Field(() => String, { nullable: true, description: "The value, masked as in the field itself (取值)." })
  value!: string | null;

  @Field(() => DateTime, { description: "When it was written down (登记时间)." })
  registeredAt!: Date;

  @Field(() => GoldenReason, {
    nullable: true,
    description: "Why it holds; null until it has been computed anew, on data older than the rules (取值依据).",
  })
  reason!: GoldenReason | null;

  /** The value as kept. */
  exact!: string;

  registrationId!: string;

  customerId!: string;

  /** The registrations of another moment, when the customer was asked for as of then. */
  registrationsThen?: readonly Registration[] | undefined;
}
