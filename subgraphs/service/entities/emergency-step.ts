import { Field, Int, ObjectType } from "type-graphql";
import { CaseDepartment } from "./case-department.js";

/** What a department has to do in an emergency, and how soon. */
@ObjectType({ description: "What a department has to do in an emergency, and how soon (预案步骤)." })
export class EmergencyStep {
  @Field(() => String, { description: "What is to be done, in one line (步骤)." })
  title!: string;

  @Field(() => String, { nullable: true, description: "The duty in words (职责)." })
  duty!: string | null;

  @Field(() => CaseDepartment, { description: "The department that does it (责任部门)." })
  department!: CaseDepartment;

  @Field(() => Int, { description: "Within how many minutes of the start (时限分钟)." })
  dueMinutes!: number;
}
