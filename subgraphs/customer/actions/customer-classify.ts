import { ArrayUnique } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { change, ChangeInput, type Payload } from "../../shared/write.js";
import { Customer } from "../entities/customer.js";
import { PartyClass } from "../entities/party-class.js";
import type { CustomerContext } from "../loaders/index.js";
import { holdCustomer } from "./hold-customer.js";
import { performOnCustomer } from "./perform-on-customer.js";

/** What a customer is to the group. */
@InputType({ description: "What a customer is to the group." })
export class CustomerClassifyInput extends ChangeInput {
  @ArrayUnique({ message: "Each class is named once." })
  @Field(() => [PartyClass], { description: "All classes that hold from now on; none for none (客户类别)." })
  partyClasses!: PartyClass[];
}

/** Says what a customer is to the group. For managers and whoever looks after the data. Requirements 004-01 to 004-04. */
export function customerClassify(
  input: CustomerClassifyInput,
  context: CustomerContext,
): Promise<Payload<"customer", Customer>> {
  return performOnCustomer(context, "customerClassify", input, (tx) => classify(tx, input, context));
}

async function classify(tx: EntityManager, input: CustomerClassifyInput, context: CustomerContext): Promise<string> {
  const { id, foundingHandle } = await holdCustomer(tx, input.id, { caller: context.caller, field: "id" });
  await change(tx, Customer, { id, version: input.version }, { updatedAt: new Date() });
  const classes = input.partyClasses;
  await read(
    tx,
    sql`delete from party_class c using handle h
      where h.handle = c.handle and h.customer_id = ${id} and c.class <> all(${classes}::text[])`,
  );
  await read(
    tx,
    sql`insert into party_class (handle, class, classified_by)
      select ${foundingHandle}, class, ${context.caller.subject} from unnest(${classes}::text[]) as u(class)
      where not exists (select from party_class c join handle h on h.handle = c.handle
        where h.customer_id = ${id} and c.class = u.class)`,
  );
  return id;
}
