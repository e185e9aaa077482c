import type { EntityManager } from "typeorm";
import { everyRow, manyBy, oneBy, oneById, pagesOf } from "../../shared/loaders.js";
import { whenAsked } from "../../shared/rows/when-asked.js";
import type { Context } from "../../shared/subgraph.js";
import { City } from "../entities/city.js";
import { Department } from "../entities/department.js";
import { Employee } from "../entities/employee.js";
import { LegalEntity } from "../entities/legal-entity.js";
import { Project } from "../entities/project.js";
import { Team } from "../entities/team.js";
import { cityOrders } from "./city-list.js";
import { departmentOrders } from "./department-list.js";
import { employeeOrders } from "./employee-list.js";
import { legalEntityOrders } from "./legal-entity-list.js";
import { projectOrders } from "./project-list.js";
import { teamOrders } from "./team-list.js";

const seen = everyRow;

/** How rows arrive: in batches, born with the request. Who works where is no secret within the house, so every row is seen. */
export const createLoaders = (manager: EntityManager) =>
  whenAsked({
    cityById: () => oneById(manager, City, seen),
    cities: () => pagesOf(manager, City, { seen, orders: cityOrders }),
    legalEntityById: () => oneById(manager, LegalEntity, seen),
    legalEntities: () => pagesOf(manager, LegalEntity, { seen, orders: legalEntityOrders }),
    projectById: () => oneById(manager, Project, seen),
    projectByCode: () => oneBy(manager, Project, "code", seen),
    projects: () => pagesOf(manager, Project, { seen, orders: projectOrders }),
    departmentById: () => oneById(manager, Department, seen),
    departments: () => pagesOf(manager, Department, { seen, orders: departmentOrders }),
    teamById: () => oneById(manager, Team, seen),
    teams: () => pagesOf(manager, Team, { seen, orders: teamOrders }),
    teamsByProject: () => manyBy(manager, Team, "projectCode", seen),
    employeeById: () => oneById(manager, Employee, seen),
    employees: () => pagesOf(manager, Employee, { seen, orders: employeeOrders }),
  });
export type Loaders = ReturnType<typeof createLoaders>;
export type OrganizationContext = Context<Loaders>;
