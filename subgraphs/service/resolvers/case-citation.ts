import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "../entities/case.js";
import { CaseCitation } from "../entities/case-citation.js";
import { Employee } from "../entities/employee.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";
import { employeeOf } from "./employee-of.js";

/** What a citation lies between. */
@Resolver(() => CaseCitation)
export class CaseCitationResolver {
  @FieldResolver(() => Case, { nullable: true, description: "The case that was answered (工单)." })
  case(@Root() { caseId }: CaseCitation, @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return loaders.caseById.load(caseId);
  }

  @FieldResolver(() => KnowledgeVersion, { nullable: true, description: "The very words of the answer (知识版本)." })
  version(@Root() { versionId }: CaseCitation, @Ctx() { loaders }: ServiceContext): Promise<KnowledgeVersion | null> {
    return loaders.knowledgeVersionById.load(versionId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who answered; null for an application (操作人)." })
  by(@Root() { actor }: CaseCitation): Employee | null {
    return employeeOf(actor);
  }
}
