import { FieldResolver, Resolver, Root } from "type-graphql";
import { Employee } from "../entities/employee.js";
import { EscalationContact } from "../entities/escalation-contact.js";
import { Project } from "../entities/project.js";

/** Who is called, and for which project. */
@Resolver(() => EscalationContact)
export class EscalationContactResolver {
  @FieldResolver(() => Project, { nullable: true, description: "The project (楼盘)." })
  project(@Root() { projectCode }: EscalationContact): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who is called (联系人)." })
  employee(@Root() { employeeId }: EscalationContact): Employee {
    return { id: employeeId };
  }
}
