import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { departmentChange, DepartmentChangeInput } from "../actions/department-change.js";
import { departmentCreate, DepartmentCreateInput } from "../actions/department-create.js";
import { Department } from "../entities/department.js";
import { City } from "../entities/city.js";
import { Employee } from "../entities/employee.js";
import type { OrganizationContext } from "../loaders/index.js";
import { DepartmentFilter, DepartmentOrder, departmentWhere } from "../loaders/department-list.js";

const DepartmentConnection = connectionOf(Department, "Department");
const DepartmentCreatePayload = payloadOf("DepartmentCreatePayload", "department", Department);
const DepartmentChangePayload = payloadOf("DepartmentChangePayload", "department", Department);

@Resolver(() => Department)
export class DepartmentResolver {
  @Query(() => Department, { nullable: true, description: "The department with this id, or null (部门)." })
  department(
    @Arg("id", () => ID, { description: "The department's id." }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Department | null> {
    return loaders.departmentById.load(id);
  }

  @Query(() => DepartmentConnection, { nullable: true, description: "A list of departments (部门列表)." })
  departments(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => DepartmentFilter, { nullable: true, description: "Which departments." })
    filter: DepartmentFilter | undefined,
    @Arg("orderBy", () => DepartmentOrder, { defaultValue: DepartmentOrder.NAME_ASC, description: "In which order." })
    orderBy: DepartmentOrder,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<Department>> {
    return loaders.departments.all({ page, orderBy, where: departmentWhere(filter) });
  }

  @FieldResolver(() => City, { nullable: true, description: "Its city; null for one of the group (所在城市)." })
  city(@Root() { cityId }: Department, @Ctx() { loaders }: OrganizationContext): Promise<City | null> {
    return cityId ? loaders.cityById.load(cityId) : Promise.resolve(null);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who answers for it first, and whom matters escalate to (第一负责人).",
  })
  firstResponsible(
    @Root() { firstResponsibleId }: Department,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Employee | null> {
    return firstResponsibleId ? loaders.employeeById.load(firstResponsibleId) : Promise.resolve(null);
  }

  @Mutation(() => DepartmentCreatePayload, {
    nullable: true,
    description: "Enters a department. Administrators only (新建部门).",
  })
  departmentCreate(
    @Arg("input", () => DepartmentCreateInput, { description: "The new department." }) input: DepartmentCreateInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"department", Department>> {
    return departmentCreate(input, context);
  }

  @Mutation(() => DepartmentChangePayload, {
    nullable: true,
    description: "Changes a department. Administrators only (修改部门).",
  })
  departmentChange(
    @Arg("input", () => DepartmentChangeInput, { description: "What is to be changed." }) input: DepartmentChangeInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"department", Department>> {
    return departmentChange(input, context);
  }
}
