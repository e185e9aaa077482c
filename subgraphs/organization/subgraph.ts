import { auditQueries } from "../shared/audit-queries/audit-queries.js";
import { rights } from "../rights.js";
import type { Subgraph } from "../shared/subgraph.js";
import { background } from "./actions/background.js";
import { City } from "./entities/city.js";
import { Department } from "./entities/department.js";
import { Employee } from "./entities/employee.js";
import { LegalEntity } from "./entities/legal-entity.js";
import { foreignNodes } from "./entities/node.js";
import { Project } from "./entities/project.js";
import { Team } from "./entities/team.js";
import { createLoaders, type Loaders } from "./loaders/index.js";
import { dataSubjectRequest } from "./resolvers/data-subject-request.js";
import { CityResolver } from "./resolvers/city.js";
import { DepartmentResolver } from "./resolvers/department.js";
import { EmployeeResolver } from "./resolvers/employee.js";
import { LegalEntityResolver } from "./resolvers/legal-entity.js";
import { NodeResolver } from "./resolvers/node.js";
import { ProjectResolver } from "./resolvers/project.js";
import { TeamResolver } from "./resolvers/team.js";

interface Id {
  readonly id: string;
}

/** The directory of the house: cities, companies, projects, departments, teams, staff, and the way to anything by its id. */
export const organization: Subgraph<Loaders> = {
  name: "organization",
  types: [dataSubjectRequest.request, City, LegalEntity, Project, Department, Team, Employee, ...foreignNodes],
  resolvers: [
    auditQueries("organization"),
    dataSubjectRequest.resolver,
    CityResolver,
    LegalEntityResolver,
    ProjectResolver,
    DepartmentResolver,
    TeamResolver,
    EmployeeResolver,
    NodeResolver,
  ],
  references: {
    DataSubjectRequest: (key: object) => key,
    City: ({ id }: Id, { loaders }) => loaders.cityById.load(id),
    LegalEntity: ({ id }: Id, { loaders }) => loaders.legalEntityById.load(id),
    Project: ({ id, code }: { id?: string; code?: string }, { loaders }) =>
      id === undefined ? loaders.projectByCode.load(code ?? "") : loaders.projectById.load(id),
    Department: ({ id }: Id, { loaders }) => loaders.departmentById.load(id),
    Team: ({ id }: Id, { loaders }) => loaders.teamById.load(id),
    Employee: ({ id }: Id, { loaders }) => loaders.employeeById.load(id),
  },
  rights,
  createLoaders,
  background,
};
