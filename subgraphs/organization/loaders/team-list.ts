import { Field, InputType, registerEnumType } from "type-graphql";
import { all, type Orders, type Sql, sql } from "../../shared/loaders.js";
import { TeamKind } from "../entities/team.js";

/** Which teams a list shows. */
@InputType({ description: "Which teams a list shows; what is left out does not count." })
export class TeamFilter {
  @Field(() => TeamKind, { nullable: true, description: "Only teams of this kind (团队类别)." })
  kind?: TeamKind | null;

  @Field(() => String, { nullable: true, description: "Only teams of this project (项目代码)." })
  projectCode?: string | null;
}

/** How a list of teams is ordered. */
export enum TeamOrder {
  NAME_ASC = "NAME_ASC",
}
registerEnumType(TeamOrder, {
  name: "TeamOrder",
  description: "How a list of teams is ordered.",
  valuesConfig: {
    NAME_ASC: { description: "By name." },
  },
});

/** The columns behind each order. */
export const teamOrders: Orders<TeamOrder> = {
  NAME_ASC: { column: "name", direction: "asc" },
};

/** The rows that a filter lets through. An empty text is a value like any other: nobody's. */
export function teamWhere(filter?: TeamFilter | null): Sql {
  return all(
    filter?.kind && sql`t.kind = ${filter.kind}`,
    filter?.projectCode != null && sql`t.project_code = ${filter.projectCode}`,
  );
}
