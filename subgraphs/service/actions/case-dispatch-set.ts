import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, WriteInput } from "../../shared/write.js";
import { CaseDepartment } from "../entities/case-department.js";
import { CaseDispatch } from "../entities/case-dispatch.js";
import { CaseDispatchMode } from "../entities/case-dispatch-mode.js";
import type { ServiceContext } from "../loaders/index.js";

/** How cases are to reach the people of a department. */
@InputType({ description: "How cases are to reach the people of a department of a project." })
export class CaseDispatchSetInput extends WriteInput {
  @ProjectCode()
  @Field(() => String, { description: "The project, as in DL-01 (项目代码)." })
  projectCode!: string;

  @Field(() => CaseDepartment, { description: "The department (责任部门)." })
  department!: CaseDepartment;

  @Field(() => CaseDispatchMode, { description: "The way (派单方式)." })
  mode!: CaseDispatchMode;

  @ArrayMinSize(1, { message: "At least one employee is named: a case is never nobody's." })
  @ArrayMaxSize(100, { message: "At most $constraint1 employees are named." })
  @ArrayUnique({ message: "Each employee is named once." })
  @Matches(/^emp_[0-9a-zA-Z_]{1,60}$/, { each: true, message: "Each employee's id begins with emp_." })
  @Field(() => [ID], { description: "The employees, 1 to 100; the first holds what nobody has yet (员工)." })
  members!: string[];
}

/** Says how cases that come in reach the people of a department; what was said before is over. Requirements 000-41. */
export function caseDispatchSet(
  input: CaseDispatchSetInput,
  { manager, caller, loaders }: ServiceContext,
): Promise<Payload<"dispatch", CaseDispatch>> {
  return perform({ manager, caller }, "caseDispatchSet", input, {
    field: "dispatch",
    load: (id) => loaders.dispatchById.clear(id).load(id),
    work: async (tx) => {
      const { projectCode, department, mode, members } = input;
      mustWorkFor(caller, projectCode);
      const [row] = await tx.query<{ id: string }[]>(
        `insert into case_dispatch (id, project_code, department, mode, members) values ($1, $2, $3, $4, $5)
          on conflict (project_code, department) do update
          set mode = excluded.mode, members = excluded.members, version = case_dispatch.version + 1 returning id`,
        [newId("dsp"), projectCode, department, mode, members],
      );
      return row?.id ?? "";
    },
  });
}
