import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";

/** Which buildings a list shows. */
@InputType({ description: "Which buildings a list shows; what is left out does not count." })
export class BuildingFilter {
  @Field(() => [String], { nullable: true, description: "Only buildings of one of these projects (项目代码)." })
  projectCodes?: string[] | null;

  @Field(() => String, { nullable: true, description: "Only the building of this name, as in 3栋 (楼栋名)." })
  name?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only buildings that have, or have not, passed completion acceptance (是否竣工验收).",
  })
  completed?: boolean | null;
}

/** How a list of buildings is ordered. */
export enum BuildingOrder {
  NAME_ASC = "NAME_ASC",
  CREATED_AT_DESC = "CREATED_AT_DESC",
}
registerEnumType(BuildingOrder, {
  name: "BuildingOrder",
  description: "How a list of buildings is ordered.",
  valuesConfig: {
    NAME_ASC: { description: "By name, as people count: 2栋 before 10栋." },
    CREATED_AT_DESC: { description: "The latest written down first." },
  },
});

/** The columns behind each order. */
export const buildingOrders: Orders<BuildingOrder> = {
  NAME_ASC: { column: "name", direction: "asc" },
  CREATED_AT_DESC: { column: "createdAt", direction: "desc" },
};

/** What a list of buildings is asked with. */
@ArgsType()
export class BuildingList extends PageArgs {
  @Field(() => BuildingFilter, { nullable: true, description: "Which buildings." })
  filter?: BuildingFilter | null;

  @Field(() => BuildingOrder, { defaultValue: BuildingOrder.NAME_ASC, description: "In which order." })
  orderBy!: BuildingOrder;
}

/** The page of the database that a list of buildings asks for. */
export function buildingPage(list: BuildingList): PageRequest<BuildingOrder> {
  const { filter } = list;
  const where = all(
    filter?.projectCodes && sql`t.project_code = any(${filter.projectCodes})`,
    filter?.name && sql`t.name = ${filter.name}`,
    filter?.completed != null && sql`(t.completion_accepted_on is not null) = ${filter.completed}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}
