import type { Subgraph } from "../shared/subgraph.js";
import { Case } from "./entities/case.js";
import { CaseLogEntry } from "./entities/case-log-entry.js";
import { CaseResolution } from "./entities/case-resolution.js";
import { Customer } from "./entities/customer.js";
import { Employee } from "./entities/employee.js";
import { HandOff } from "./entities/hand-off.js";
import { Project } from "./entities/project.js";
import { Unit } from "./entities/unit.js";
import { createLoaders, type Loaders } from "./loaders/index.js";
import { CaseResolver } from "./resolvers/case.js";
import { CaseLogEntryResolver } from "./resolvers/case-log-entry.js";
import { CaseMutations } from "./resolvers/case-mutations.js";
import { CaseResolutionResolver } from "./resolvers/case-resolution.js";
import { CustomerResolver } from "./resolvers/customer.js";
import { EmployeeResolver } from "./resolvers/employee.js";
import { HandOffResolver } from "./resolvers/hand-off.js";
import { ProjectResolver } from "./resolvers/project.js";
import { UnitResolver } from "./resolvers/unit.js";

/** Cases: what customers asked us to put right or to answer, who answers for it, and how far we have come. */
export const service: Subgraph<Loaders> = {
  name: "service",
  types: [Case, CaseLogEntry, CaseResolution, HandOff, Customer, Project, Employee, Unit],
  resolvers: [
    ...[CaseResolver, CaseMutations, CaseResolutionResolver, CaseLogEntryResolver, HandOffResolver],
    ...[CustomerResolver, ProjectResolver, EmployeeResolver, UnitResolver],
  ],
  references: {
    Case: ({ id }: { id: string }, { loaders }) => loaders.caseById.load(id),
    CaseLogEntry: ({ id }: { id: string }, { loaders }) => loaders.caseLogEntryById.load(id),
    HandOff: ({ id }: { id: string }, { loaders }) => loaders.handOffById.load(id),
    Customer: (key: Customer) => key,
    Project: (key: Project) => key,
    Employee: (key: Employee) => key,
    Unit: (key: Unit) => key,
  },
  createLoaders,
};
