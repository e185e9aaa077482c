import { ArrayUnique, IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { LocalDate } from "../../shared/scalars.js";
import { ChangeInput, change, given, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { Department } from "../entities/department.js";
import { Employee, Grade } from "../entities/employee.js";
import { Team } from "../entities/team.js";
import type { OrganizationContext } from "../loaders/index.js";
import { leavesAfterJoining } from "../rules/leaves-after-joining.js";
import { endTokens } from "./end-tokens.js";
import { eachOnce, refuseUnknownProjects } from "./refuse-unknown-projects.js";

/** What of an employee is to be changed. */
@InputType({ description: "What of an employee is to be changed; what is left out stays." })
export class EmployeeChangeInput extends ChangeInput {
  @IsOptional()
  @TextOf(40)
  @Field(() => String, { nullable: true, description: "The name, 1 to 40 characters (姓名)." })
  name?: string | null;

  @Field(() => Grade, { nullable: true, description: "How senior (职级)." })
  grade?: Grade | null;

  @Field(() => ID, { nullable: true, description: "The department (部门)." })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: "The team (团队)." })
  teamId?: string | null;

  @IsOptional()
  @ArrayUnique({ message: eachOnce })
  @Field(() => [String], { nullable: true, description: "The projects worked for, each once (所属项目)." })
  projectCodes?: string[] | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day of work (离职日期)." })
  leftOn?: string | null;
}

/** Changes an employee. Administrators only. Whoever may do less from now on is let in with newer tokens alone. */
export function employeeChange(
  input: EmployeeChangeInput,
  context: OrganizationContext,
): Promise<Payload<"employee", Employee>> {
  return perform(context, "employeeChange", input, {
    field: "employee",
    work: (tx) => alter(tx, input),
    load: (id) => context.loaders.employeeById.clear(id).load(id),
  });
}

async function alter(
  tx: EntityManager,
  { idempotencyKey: _, id, version, ...values }: EmployeeChangeInput,
): Promise<string> {
  const employee = await tx.findOne(Employee, { where: { id } });
  if (!employee) throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such employee.");
  const wrong = leavesAfterJoining(employee.joinedOn, values.leftOn);
  if (wrong) throw new Refusal(UserErrorCode.INVALID, ["leftOn"], wrong);
  if (values.departmentId != null && !(await tx.existsBy(Department, { id: values.departmentId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["departmentId"], "There is no such department.");
  if (values.teamId != null && !(await tx.existsBy(Team, { id: values.teamId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["teamId"], "There is no such team.");
  if (values.projectCodes) await refuseUnknownProjects(tx, values.projectCodes);
  await change(tx, Employee, { id, version }, given(values));
  await endTokens(tx, employee, Object.assign(tx.create(Employee, { ...(employee as object) }), given(values)));
  return id;
}
