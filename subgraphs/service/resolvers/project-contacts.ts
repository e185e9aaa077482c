import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { EscalationContact } from "../entities/escalation-contact.js";
import { Project } from "../entities/project.js";
import type { ServiceContext } from "../loaders/index.js";

/** Who is called for a project. */
@Resolver(() => Project)
export class ProjectContactsResolver {
  @FieldResolver(() => [EscalationContact], {
    nullable: true,
    description: "Who is called when a clock of its cases has run out (升级联系人).",
  })
  escalationContacts(@Root() { code }: Project, @Ctx() { loaders }: ServiceContext): Promise<EscalationContact[]> {
    return loaders.escalationContactsByProject.load(code);
  }
}
