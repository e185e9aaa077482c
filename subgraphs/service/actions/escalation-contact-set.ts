import { Field, ID, InputType } from "type-graphql";
import { newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, WriteInput } from "../../shared/write.js";
import { CaseDepartment } from "../entities/case-department.js";
import { EscalationContact } from "../entities/escalation-contact.js";
import { EscalationLevel } from "../entities/escalation-level.js";
import type { ServiceContext } from "../loaders/index.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";

/** Who is to be called. */
@InputType({ description: "Who is to be called for a department of a project when a clock has run out." })
export class EscalationContactSetInput extends WriteInput {
  @ProjectCode()
  @Field(() => String, { description: "The project, as in DL-01 (项目代码)." })
  projectCode!: string;

  @Field(() => CaseDepartment, { description: "The department (责任部门)." })
  department!: CaseDepartment;

  @Field(() => EscalationLevel, { description: "On which step (升级对象)." })
  level!: EscalationLevel;

  @IdOf("emp")
  @Field(() => ID, { description: "The employee who is called (联系人)." })
  employeeId!: string;
}

/** Names who is called for a department of a project; who was named before is called no more. Requirements 001-28. */
export function escalationContactSet(
  input: EscalationContactSetInput,
  context: ServiceContext,
): Promise<Payload<"contact", EscalationContact>> {
  const { caller, loaders } = context;
  return perform(context, "escalationContactSet", input, {
    field: "contact",
    load: (id) => loaders.escalationContactById.clear(id).load(id),
    work: async (tx) => {
      const { projectCode, department, level, employeeId } = input;
      mustWorkFor(caller, projectCode);
      const [row] = await tx.query<{ id: string }[]>(
        `insert into escalation_contact (id, project_code, department, level, employee_id) values ($1, $2, $3, $4, $5)
          on conflict (project_code, department, level)
          do update set employee_id = excluded.employee_id, version = escalation_contact.version + 1 returning id`,
        [newId("esc"), projectCode, department, level, employeeId],
      );
      return row?.id ?? "";
    },
  });
}
