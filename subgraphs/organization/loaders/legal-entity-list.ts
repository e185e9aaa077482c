import { Field, InputType, registerEnumType } from "type-graphql";
import { all, type Orders, type Sql, sql } from "../../shared/loaders.js";

/** Which companies a list shows. */
@InputType({ description: "Which companies a list shows; what is left out does not count." })
export class LegalEntityFilter {
  @Field(() => String, {
    nullable: true,
    description: "Only the company with this unified social credit code (统一社会信用代码).",
  })
  uscc?: string | null;
}

/** How a list of companies is ordered. */
export enum LegalEntityOrder {
  NAME_ASC = "NAME_ASC",
  USCC_ASC = "USCC_ASC",
}
registerEnumType(LegalEntityOrder, {
  name: "LegalEntityOrder",
  description: "How a list of companies is ordered.",
  valuesConfig: {
    NAME_ASC: { description: "By name." },
    USCC_ASC: { description: "By unified social credit code." },
  },
});

/** The columns behind each order. */
export const legalEntityOrders: Orders<LegalEntityOrder> = {
  NAME_ASC: { column: "name", direction: "asc" },
  USCC_ASC: { column: "uscc", direction: "asc" },
};

/** The rows that a filter lets through. An empty text is a value like any other: nobody's. */
export function legalEntityWhere(filter?: LegalEntityFilter | null): Sql {
  return all(filter?.uscc != null && sql`t.uscc = ${filter.uscc}`);
}
