import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { sql } from "../../shared/loaders.js";
import { newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, WriteInput } from "../../shared/write.js";
import { IdCard } from "../entities/id-card.js";
import { Department } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";
import { cardNumber } from "../rules/card-number.js";
import { forgetCustomers } from "./forget-customers.js";
import { holdCustomer } from "./hold-customer.js";

/** Whom a card is for. */
@InputType({ description: "Whom a card is for." })
export class IdCardIssueInput extends WriteInput {
  @Field(() => ID, { description: "The customer's id, or that of one of the person's registrations (客户)." })
  customerHandle!: string;

  @ProjectCode()
  @Field(() => String, { description: "The code of the project that issues it, as in DL-01 (项目代码)." })
  projectCode!: string;
}

/**
 * Issues a card at the first contact. A person has one live card in the whole group: who has one already keeps it, and it is the answer.
 * For sales, in their projects. Requirements 000-01.
 */
export function idCardIssue(input: IdCardIssueInput, context: CustomerContext): Promise<Payload<"idCard", IdCard>> {
  mustWorkFor(context.caller, input.projectCode);
  return perform(context, "idCardIssue", input, {
    field: "idCard",
    work: (tx) => issue(tx, input, context),
    load: (id) => {
      forgetCustomers(context.loaders);
      return context.loaders.idCardById.load(id);
    },
  });
}

async function issue(tx: EntityManager, { customerHandle, projectCode }: IdCardIssueInput, context: CustomerContext) {
  const customer = await holdCustomer(tx, customerHandle, { caller: context.caller, field: "customerHandle" });
  const [live] = await read<{ id: string }>(
    tx,
    sql`select id from id_card where customer_id = ${customer.id} and state in ('PENDING', 'ACTIVE', 'SUSPENDED')`,
  );
  if (live) return live.id;
  const [serial] = await read<{ serial: number }>(tx, sql`select nextval('id_card_number') as serial`);
  const id = newId("idc");
  await tx.insert(IdCard, {
    id,
    cardNo: cardNumber(serial?.serial ?? 0),
    // A card follows a registration: a customer's own id may lead elsewhere one day.
    customerHandle: customerHandle.startsWith("reg_") ? customerHandle : customer.foundingHandle,
    customerId: customer.id,
    projectCode,
    issuedBy: context.caller.subject,
    issuedDepartment: Department.MARKETING,
  });
  return id;
}
