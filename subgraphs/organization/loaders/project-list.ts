import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { all, type Orders, type Sql, sql } from "../../shared/loaders.js";
import { SaleMode } from "../entities/project.js";

/** Which projects a list shows. */
@InputType({ description: "Which projects a list shows; what is left out does not count." })
export class ProjectFilter {
  @Field(() => [String], { nullable: true, description: "Only projects with one of these codes (项目代码)." })
  codes?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Only projects in this city (城市)." })
  cityId?: string | null;

  @Field(() => SaleMode, { nullable: true, description: "Only projects sold in this way (销售方式)." })
  saleMode?: SaleMode | null;
}

/** How a list of projects is ordered. */
export enum ProjectOrder {
  CODE_ASC = "CODE_ASC",
  NAME_ASC = "NAME_ASC",
}
registerEnumType(ProjectOrder, {
  name: "ProjectOrder",
  description: "How a list of projects is ordered.",
  valuesConfig: {
    CODE_ASC: { description: "By code." },
    NAME_ASC: { description: "By name." },
  },
});

/** The columns behind each order. */
export const projectOrders: Orders<ProjectOrder> = {
  CODE_ASC: { column: "code", direction: "asc" },
  NAME_ASC: { column: "name", direction: "asc" },
};

/** The rows that a filter lets through. An empty text is a value like any other: nobody's. */
export function projectWhere(filter?: ProjectFilter | null): Sql {
  return all(
    filter?.codes != null && sql`t.code = any(${filter.codes})`,
    filter?.cityId != null && sql`t.city_id = ${filter.cityId}`,
    filter?.saleMode && sql`t.sale_mode = ${filter.saleMode}`,
  );
}
