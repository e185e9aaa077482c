import { Field, ID, ObjectType } from "type-graphql";
import type { Customer } from "./customer.js";
import { IdentityDecision } from "./identity-decision.js";

/** A customer as a decision leaves it. */
@ObjectType({ description: "A customer as a decision leaves it (认定后的客户)." })
export class ResultingCustomer {
  customer!: Customer;

  @Field(() => [ID], { description: "The registrations of the caller's projects that it then has (登记)." })
  registrationIds!: string[];

  @Field(() => [ID], { description: "Ids of customers that were merged into it, and then lead to it (并入的客户)." })
  get mergedIds(): string[] {
    return this.customer.handles.filter((handle) => handle.startsWith("cus_") && handle !== this.id);
  }

  @Field(() => ID, {
    description: "Its id; of a new customer the one that it gets when it is done in earnest differs.",
  })
  get id(): string {
    return this.customer.id;
  }

  @Field(() => String, { nullable: true, description: "The name that then holds (姓名)." })
  get name(): string | null {
    return this.customer.name;
  }

  @Field(() => String, { nullable: true, description: "The mobile number that then holds, masked (手机号)." })
  get mobile(): string | null {
    return this.customer.mobile;
  }

  @Field(() => String, { nullable: true, description: "The id number that then holds, masked (证件号码)." })
  get idNumber(): string | null {
    return this.customer.idNumber;
  }

  @Field(() => String, { nullable: true, description: "The birth date that then holds, masked (出生日期)." })
  get birthDate(): string | null {
    return this.customer.birthDate;
  }
}

/** What a decision about who is who does, in earnest or rehearsed. */
@ObjectType({ description: "What a decision about who is who does, in earnest or rehearsed (认定结果)." })
export class IdentityOutcome {
  @Field(() => IdentityDecision, {
    nullable: true,
    description: "The decision; null when it was only rehearsed (认定).",
  })
  decision!: IdentityDecision | null;

  @Field(() => [ResultingCustomer], { description: "Everybody whom it concerns, as they are then (客户)." })
  customers!: ResultingCustomer[];
}
