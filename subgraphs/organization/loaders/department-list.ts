import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { all, type Orders, type Sql, sql } from "../../shared/loaders.js";
import { DepartmentKind } from "../entities/department.js";

/** Which departments a list shows. */
@InputType({ description: "Which departments a list shows; what is left out does not count." })
export class DepartmentFilter {
  @Field(() => DepartmentKind, { nullable: true, description: "Only departments of this kind (部门类别)." })
  kind?: DepartmentKind | null;

  @Field(() => ID, { nullable: true, description: "Only departments of this city (城市)." })
  cityId?: string | null;
}

/** How a list of departments is ordered. */
export enum DepartmentOrder {
  NAME_ASC = "NAME_ASC",
}
registerEnumType(DepartmentOrder, {
  name: "DepartmentOrder",
  description: "How a list of departments is ordered.",
  valuesConfig: {
    NAME_ASC: { description: "By name." },
  },
});

/** The columns behind each order. */
export const departmentOrders: Orders<DepartmentOrder> = {
  NAME_ASC: { column: "name", direction: "asc" },
};

/** The rows that a filter lets through. An empty text is a value like any other: nobody's. */
export function departmentWhere(filter?: DepartmentFilter | null): Sql {
  return all(filter?.kind && sql`t.kind = ${filter.kind}`, filter?.cityId != null && sql`t.city_id = ${filter.cityId}`);
}
