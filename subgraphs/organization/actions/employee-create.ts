import { ArrayUnique } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { LocalDate, newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { Department } from "../entities/department.js";
import { Employee, Grade } from "../entities/employee.js";
import { Team } from "../entities/team.js";
import type { OrganizationContext } from "../loaders/index.js";
import { eachOnce, refuseUnknownProjects } from "./refuse-unknown-projects.js";

/** A new employee. */
@InputType({ description: "A new employee." })
export class EmployeeCreateInput extends WriteInput {
  @TextOf(20)
  @Field(() => String, { description: "The staff number, 1 to 20 characters (工号)." })
  staffNumber!: string;

  @TextOf(40)
  @Field(() => String, { description: "The name, 1 to 40 characters (姓名)." })
  name!: string;

  @Field(() => Grade, { description: "How senior (职级)." })
  grade!: Grade;

  @Field(() => ID, { description: "The department (部门)." })
  departmentId!: string;

  @Field(() => ID, { nullable: true, description: "The team (团队)." })
  teamId?: string | null;

  @ArrayUnique({ message: eachOnce })
  @Field(() => [String], { description: "The projects worked for, each once (所属项目)." })
  projectCodes!: string[];

  @Field(() => LocalDate, { description: "The first day of work (入职日期)." })
  joinedOn!: string;
}

/** Enters an employee. Administrators only. */
export function employeeCreate(
  input: EmployeeCreateInput,
  context: OrganizationContext,
): Promise<Payload<"employee", Employee>> {
  return perform(context, "employeeCreate", input, {
    field: "employee",
    work: (tx) => create(tx, input),
    load: (id) => context.loaders.employeeById.clear(id).load(id),
  });
}

async function create(tx: EntityManager, { idempotencyKey: _, ...values }: EmployeeCreateInput): Promise<string> {
  if (!(await tx.existsBy(Department, { id: values.departmentId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["departmentId"], "There is no such department.");
  if (values.teamId != null && !(await tx.existsBy(Team, { id: values.teamId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["teamId"], "There is no such team.");
  await refuseUnknownProjects(tx, values.projectCodes);
  if (await tx.existsBy(Employee, { staffNumber: values.staffNumber }))
    throw new Refusal(UserErrorCode.TAKEN, ["staffNumber"], `The staff number ${values.staffNumber} is taken.`);
  const id = newId("emp");
  await tx.insert(Employee, { id, ...values });
  return id;
}
