import type { Subgraph } from "../shared/subgraph.js";
import { Case } from "./entities/case.js";
import { CaseCitation } from "./entities/case-citation.js";
import { CaseLogEntry } from "./entities/case-log-entry.js";
import { CaseResolution } from "./entities/case-resolution.js";
import { Customer } from "./entities/customer.js";
import { Employee } from "./entities/employee.js";
import { HandOff } from "./entities/hand-off.js";
import { KnowledgeArticle } from "./entities/knowledge-article.js";
import { KnowledgeVersion } from "./entities/knowledge-version.js";
import { Project } from "./entities/project.js";
import { Unit } from "./entities/unit.js";
import { createLoaders, type Loaders } from "./loaders/index.js";
import { CaseResolver } from "./resolvers/case.js";
import { CaseCitationResolver } from "./resolvers/case-citation.js";
import { CaseKnowledge } from "./resolvers/case-knowledge.js";
import { CaseLogEntryResolver } from "./resolvers/case-log-entry.js";
import { CaseMutations } from "./resolvers/case-mutations.js";
import { CaseResolutionResolver } from "./resolvers/case-resolution.js";
import { CustomerResolver } from "./resolvers/customer.js";
import { EmployeeResolver } from "./resolvers/employee.js";
import { HandOffResolver } from "./resolvers/hand-off.js";
import { KnowledgeArticleResolver } from "./resolvers/knowledge-article.js";
import { KnowledgeHitResolver } from "./resolvers/knowledge-hit.js";
import { KnowledgeMutations } from "./resolvers/knowledge-mutations.js";
import { KnowledgeVersionResolver } from "./resolvers/knowledge-version.js";
import { ProjectResolver } from "./resolvers/project.js";
import { UnitResolver } from "./resolvers/unit.js";

/** Cases: what customers asked us to put right or to answer, who answers for it, and how far we have come. */
export const service: Subgraph<Loaders> = {
  name: "service",
  types: [
    ...[Case, CaseLogEntry, CaseResolution, HandOff, Customer, Project, Employee, Unit],
    ...[KnowledgeArticle, KnowledgeVersion, CaseCitation],
  ],
  resolvers: [
    ...[CaseResolver, CaseMutations, CaseResolutionResolver, CaseLogEntryResolver, HandOffResolver],
    ...[CustomerResolver, ProjectResolver, EmployeeResolver, UnitResolver],
    ...[KnowledgeArticleResolver, KnowledgeVersionResolver, KnowledgeHitResolver, KnowledgeMutations],
    ...[CaseCitationResolver, CaseKnowledge],
  ],
  references: {
    Case: ({ id }: { id: string }, { loaders }) => loaders.caseById.load(id),
    CaseLogEntry: ({ id }: { id: string }, { loaders }) => loaders.caseLogEntryById.load(id),
    HandOff: ({ id }: { id: string }, { loaders }) => loaders.handOffById.load(id),
    KnowledgeArticle: ({ id }: { id: string }, { loaders }) => loaders.knowledgeArticleById.load(id),
    KnowledgeVersion: ({ id }: { id: string }, { loaders }) => loaders.knowledgeVersionById.load(id),
    CaseCitation: ({ id }: { id: string }, { loaders }) => loaders.caseCitationById.load(id),
    Customer: (key: Customer) => key,
    Project: (key: Project) => key,
    Employee: (key: Employee) => key,
    Unit: (key: Unit) => key,
  },
  createLoaders,
};
