import type { EntityManager } from "typeorm";
import { everyRow, oneBy, oneById, pagesOf } from "../../shared/loaders.js";
import type { Context } from "../../shared/subgraph.js";
import { City } from "../entities/city.js";
import { LegalEntity } from "../entities/legal-entity.js";
import { Project } from "../entities/project.js";
import { projectOrders } from "./project-list.js";

/** How rows arrive: in batches, born with the request. Who works where is no secret within the house, so every row is seen. */
export const createLoaders = (manager: EntityManager) => ({
  cityById: oneById(manager, City, everyRow),
  legalEntityById: oneById(manager, LegalEntity, everyRow),
  projectById: oneById(manager, Project, everyRow),
  projectByCode: oneBy(manager, Project, "code", everyRow),
  projects: pagesOf(manager, Project, { seen: everyRow, orders: projectOrders }),
});
export type Loaders = ReturnType<typeof createLoaders>;
export type OrganizationContext = Context<Loaders>;
