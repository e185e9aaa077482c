import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseDispatch } from "../entities/case-dispatch.js";
import { EscalationContact } from "../entities/escalation-contact.js";
import { Project } from "../entities/project.js";
import type { ServiceContext } from "../loaders/index.js";

/** Who is called for a project, and to whom its cases come. */
@Resolver(() => Project)
export class ProjectContactsResolver {
  @FieldResolver(() => [EscalationContact], {
    nullable: true,
    description: "Who is called when a clock of its cases has run out (升级联系人).",
  })
  escalationContacts(@Root() { code }: Project, @Ctx() { loaders }: ServiceContext): Promise<EscalationContact[]> {
    return loaders.escalationContactsByProject.load(code);
  }

  @FieldResolver(() => [CaseDispatch], {
    nullable: true,
    description: "How cases that come in reach the people of its departments (派单规则).",
  })
  caseDispatch(@Root() { code }: Project, @Ctx() { loaders }: ServiceContext): Promise<CaseDispatch[]> {
    return loaders.dispatchByProject.load(code);
  }
}
