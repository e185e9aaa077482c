import { Field, InputType, registerEnumType } from "type-graphql";
import { all, type Orders, type Sql, sql } from "../../shared/loaders.js";

/** Which cities a list shows. */
@InputType({ description: "Which cities a list shows; what is left out does not count." })
export class CityFilter {
  @Field(() => [String], { nullable: true, description: "Only cities with one of these codes (城市代码)." })
  codes?: string[] | null;
}

/** How a list of cities is ordered. */
export enum CityOrder {
  CODE_ASC = "CODE_ASC",
  NAME_ASC = "NAME_ASC",
}
registerEnumType(CityOrder, {
  name: "CityOrder",
  description: "How a list of cities is ordered.",
  valuesConfig: {
    CODE_ASC: { description: "By code." },
    NAME_ASC: { description: "By name." },
  },
});

/** The columns behind each order. */
export const cityOrders: Orders<CityOrder> = {
  CODE_ASC: { column: "code", direction: "asc" },
  NAME_ASC: { column: "name", direction: "asc" },
};

/** The rows that a filter lets through. */
export function cityWhere(filter?: CityFilter | null): Sql {
  return all(filter?.codes != null && sql`t.code = any(${filter.codes})`);
}
