import type { EntityManager } from "typeorm";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Sql, sql } from "../../shared/loaders.js";
import { IdCardState } from "../entities/id-card.js";
import { PartyClass } from "../entities/party-class.js";
import { searchHash } from "./search-hash.js";

/** Which customers a list shows. Nothing that is masked can be searched by, or the mask could be worked out. */
@InputType({ description: "Which customers a list shows; what is left out does not count." })
export class CustomerFilter {
  @Field(() => String, { nullable: true, description: "Only customers of exactly this name (姓名)." })
  name?: string | null;

  @Field(() => [PartyClass], { nullable: true, description: "Only customers of one of these classes (客户类别)." })
  partyClasses?: PartyClass[] | null;

  @Field(() => [IdCardState], {
    nullable: true,
    description: "Only holders of a card in one of these states (身份证状态).",
  })
  cardStates?: IdCardState[] | null;
}

/** How a list of customers is ordered. */
export enum CustomerOrder {
  LAST_REGISTERED_DESC = "LAST_REGISTERED_DESC",
  LAST_REGISTERED_ASC = "LAST_REGISTERED_ASC",
  CREATED_DESC = "CREATED_DESC",
  CREATED_ASC = "CREATED_ASC",
}
registerEnumType(CustomerOrder, {
  name: "CustomerOrder",
  description: "How a list of customers is ordered.",
  valuesConfig: {
    LAST_REGISTERED_DESC: { description: "Whoever registered last in the projects of the list, first." },
    LAST_REGISTERED_ASC: { description: "Whoever registered last in the projects of the list, last." },
    CREATED_DESC: { description: "The newest customers first." },
    CREATED_ASC: { description: "The oldest customers first." },
  },
});

/** The arguments of every list of customers. */
@ArgsType()
export class CustomerListArgs extends PageArgs {
  @Field(() => CustomerFilter, { nullable: true, description: "Which customers." })
  filter?: CustomerFilter | null;

  @Field(() => CustomerOrder, { defaultValue: CustomerOrder.LAST_REGISTERED_DESC, description: "In which order." })
  orderBy!: CustomerOrder;
}

const byRegistration = { column: sql`p.last_registered_at`, other: sql`q.last_registered_at` };
const byCreation = { column: sql`p.customer_id`, other: sql`q.customer_id` };

/**
 * The column of `customer_project p` behind each order, ids being ordered by time; and whether the registration by which somebody stands
 * in a list, the latest, is the first of them to come.
 */
export const customerOrders = {
  LAST_REGISTERED_DESC: { ...byRegistration, direction: "desc", latestFirst: true },
  LAST_REGISTERED_ASC: { ...byRegistration, direction: "asc", latestFirst: false },
  CREATED_DESC: { ...byCreation, direction: "desc", latestFirst: true },
  CREATED_ASC: { ...byCreation, direction: "asc", latestFirst: true },
} as const;

/** The rows of `customer_project p` that a filter lets through. */
export function customerWhere(manager: EntityManager, filter?: CustomerFilter | null): Sql {
  const { name, partyClasses, cardStates } = filter ?? {};
  return all(
    name && sql`p.customer_id in (select id from customer where name_hash = ${searchHash(manager, "name", name)})`,
    partyClasses &&
      sql`p.customer_id in (select h.customer_id from party_class c join handle h on h.handle = c.handle
        where c.class = any(${partyClasses}))`,
    cardStates && sql`p.customer_id in (select customer_id from id_card where state = any(${cardStates}))`,
  );
}
