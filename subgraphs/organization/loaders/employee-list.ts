import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { all, type Orders, type Sql, sql } from "../../shared/loaders.js";
import { Grade } from "../entities/employee.js";

/** Which employees a list shows. */
@InputType({ description: "Which employees a list shows; what is left out does not count." })
export class EmployeeFilter {
  @Field(() => ID, { nullable: true, description: "Only staff of this department (部门)." })
  departmentId?: string | null;

  @Field(() => String, { nullable: true, description: "Only staff who work for this project (项目代码)." })
  projectCode?: string | null;

  @Field(() => Grade, { nullable: true, description: "Only staff of this grade (职级)." })
  grade?: Grade | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those employed today, or only those who left (是否在职).",
  })
  employed?: boolean | null;
}

/** How a list of employees is ordered. */
export enum EmployeeOrder {
  STAFF_NUMBER_ASC = "STAFF_NUMBER_ASC",
  NAME_ASC = "NAME_ASC",
  JOINED_DESC = "JOINED_DESC",
}
registerEnumType(EmployeeOrder, {
  name: "EmployeeOrder",
  description: "How a list of employees is ordered.",
  valuesConfig: {
    STAFF_NUMBER_ASC: { description: "By staff number." },
    NAME_ASC: { description: "By name." },
    JOINED_DESC: { description: "Latest first." },
  },
});

/** The columns behind each order. */
export const employeeOrders: Orders<EmployeeOrder> = {
  STAFF_NUMBER_ASC: { column: "staffNumber", direction: "asc" },
  NAME_ASC: { column: "name", direction: "asc" },
  JOINED_DESC: { column: "joinedOn", direction: "desc" },
};

/** The rows that a filter lets through. An empty text is a value like any other: nobody's. */
export function employeeWhere(filter?: EmployeeFilter | null): Sql {
  return all(
    filter?.departmentId != null && sql`t.department_id = ${filter.departmentId}`,
    filter?.projectCode != null && sql`t.project_codes @> array[${filter.projectCode}]`,
    filter?.grade && sql`t.grade = ${filter.grade}`,
    filter?.employed === true && sql`t.left_on is null`,
    filter?.employed === false && sql`t.left_on is not null`,
  );
}
