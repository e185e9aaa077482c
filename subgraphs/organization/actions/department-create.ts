import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { City } from "../entities/city.js";
import { Department, DepartmentKind } from "../entities/department.js";
import { Employee } from "../entities/employee.js";
import type { OrganizationContext } from "../loaders/index.js";

/** A new department. */
@InputType({ description: "A new department." })
export class DepartmentCreateInput extends WriteInput {
  @Field(() => DepartmentKind, { description: "What it is there for (部门类别)." })
  kind!: DepartmentKind;

  @TextOf(80)
  @Field(() => String, { description: "Its name, 1 to 80 characters (部门名称)." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "Its city; left out for one of the group (城市)." })
  cityId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who answers for it first (第一负责人)." })
  firstResponsibleId?: string | null;
}

/** Enters a department. Administrators only. */
export function departmentCreate(
  input: DepartmentCreateInput,
  context: OrganizationContext,
): Promise<Payload<"department", Department>> {
  return perform(context, "departmentCreate", input, {
    field: "department",
    work: (tx) => create(tx, input),
    load: (id) => context.loaders.departmentById.clear(id).load(id),
  });
}

async function create(tx: EntityManager, { idempotencyKey: _, ...values }: DepartmentCreateInput): Promise<string> {
  if (values.cityId != null && !(await tx.existsBy(City, { id: values.cityId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["cityId"], "There is no such city.");
  if (values.firstResponsibleId != null && !(await tx.existsBy(Employee, { id: values.firstResponsibleId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["firstResponsibleId"], "There is no such employee.");

  const id = newId("dep");
  await tx.insert(Department, { id, ...values });
  return id;
}
