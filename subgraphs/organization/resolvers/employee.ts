import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { employeeChange, EmployeeChangeInput } from "../actions/employee-change.js";
import { employeeCreate, EmployeeCreateInput } from "../actions/employee-create.js";
import { Employee } from "../entities/employee.js";
import { Department } from "../entities/department.js";
import { Project } from "../entities/project.js";
import { Team } from "../entities/team.js";
import type { OrganizationContext } from "../loaders/index.js";
import { EmployeeFilter, EmployeeOrder, employeeWhere } from "../loaders/employee-list.js";

const EmployeeConnection = connectionOf(Employee, "Employee");
const EmployeeCreatePayload = payloadOf("EmployeeCreatePayload", "employee", Employee);
const EmployeeChangePayload = payloadOf("EmployeeChangePayload", "employee", Employee);

@Resolver(() => Employee)
export class EmployeeResolver {
  @Query(() => Employee, { nullable: true, description: "The employee with this id, or null (员工)." })
  employee(
    @Arg("id", () => ID, { description: "The employee's id." }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Employee | null> {
    return loaders.employeeById.load(id);
  }

  @Query(() => EmployeeConnection, { nullable: true, description: "A list of employees (员工列表)." })
  employees(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => EmployeeFilter, { nullable: true, description: "Which employees." })
    filter: EmployeeFilter | undefined,
    @Arg("orderBy", () => EmployeeOrder, {
      defaultValue: EmployeeOrder.STAFF_NUMBER_ASC,
      description: "In which order.",
    })
    orderBy: EmployeeOrder,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<Employee>> {
    return loaders.employees.all({ page, orderBy, where: employeeWhere(filter) });
  }

  @FieldResolver(() => Department, { description: "The department (部门)." })
  department(@Root() { departmentId }: Employee, @Ctx() { loaders }: OrganizationContext): Promise<Department | null> {
    return loaders.departmentById.load(departmentId);
  }

  @FieldResolver(() => Team, { nullable: true, description: "The team (团队)." })
  team(@Root() { teamId }: Employee, @Ctx() { loaders }: OrganizationContext): Promise<Team | null> {
    return teamId ? loaders.teamById.load(teamId) : Promise.resolve(null);
  }

  @FieldResolver(() => [Project], { description: "The projects worked for (所属项目)." })
  async projects(@Root() { projectCodes }: Employee, @Ctx() { loaders }: OrganizationContext): Promise<Project[]> {
    const projects = await Promise.all(projectCodes.map((code) => loaders.projectByCode.load(code)));
    return projects.filter((project) => project !== null);
  }

  @Mutation(() => EmployeeCreatePayload, {
    nullable: true,
    description: "Enters an employee. Administrators only (新建员工).",
  })
  employeeCreate(
    @Arg("input", () => EmployeeCreateInput, { description: "The new employee." }) input: EmployeeCreateInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"employee", Employee>> {
    return employeeCreate(input, context);
  }

  @Mutation(() => EmployeeChangePayload, {
    nullable: true,
    description: "Changes an employee. Administrators only (修改员工).",
  })
  employeeChange(
    @Arg("input", () => EmployeeChangeInput, { description: "What is to be changed." }) input: EmployeeChangeInput,
    @Ctx() context: OrganizationContext,
  ): Promise<Payload<"employee", Employee>> {
    return employeeChange(input, context);
  }
}
