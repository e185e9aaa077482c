import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput, change, given, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";

import { Department } from "../entities/department.js";
import { Employee } from "../entities/employee.js";
import type { OrganizationContext } from "../loaders/index.js";

/** What of a department is to be changed. */
@InputType({ description: "What of a department is to be changed; what is left out stays." })
export class DepartmentChangeInput extends ChangeInput {
  @IsOptional()
  @TextOf(80)
  @Field(() => String, { nullable: true, description: "Its name, 1 to 80 characters (部门名称)." })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: "Who answers for it first (第一负责人)." })
  firstResponsibleId?: string | null;
}

/** Changes a department. Administrators only. */
export function departmentChange(
  input: DepartmentChangeInput,
  context: OrganizationContext,
): Promise<Payload<"department", Department>> {
  return perform(context, "departmentChange", input, {
    field: "department",
    work: (tx) => alter(tx, input),
    load: (id) => context.loaders.departmentById.clear(id).load(id),
  });
}

async function alter(
  tx: EntityManager,
  { idempotencyKey: _, id, version, ...values }: DepartmentChangeInput,
): Promise<string> {
  if (!(await tx.existsBy(Department, { id })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such department.");
  if (values.firstResponsibleId != null && !(await tx.existsBy(Employee, { id: values.firstResponsibleId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["firstResponsibleId"], "There is no such employee.");
  await change(tx, Department, { id, version }, given(values));
  return id;
}
