import type { Subgraph } from "../shared/subgraph.js";
import { City } from "./entities/city.js";
import { LegalEntity } from "./entities/legal-entity.js";
import { Project } from "./entities/project.js";
import { createLoaders, type Loaders } from "./loaders/index.js";
import { ProjectResolver } from "./resolvers/project.js";

/** The directory of the house: cities, companies, projects, departments, teams, staff. */
export const organization: Subgraph<Loaders> = {
  name: "organization",
  types: [City, LegalEntity, Project],
  resolvers: [ProjectResolver],
  references: {
    City: ({ id }: { id: string }, { loaders }) => loaders.cityById.load(id),
    LegalEntity: ({ id }: { id: string }, { loaders }) => loaders.legalEntityById.load(id),
    Project: (key: { id?: string; code?: string }, { loaders }) =>
      key.id === undefined ? loaders.projectByCode.load(key.code ?? "") : loaders.projectById.load(key.id),
  },
  createLoaders,
};
