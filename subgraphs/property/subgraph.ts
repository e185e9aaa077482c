import { auditQueries } from "../shared/audit-queries/audit-queries.js";
import { rights } from "../rights.js";
import type { Subgraph } from "../shared/subgraph.js";
import { Building } from "./entities/building.js";
import { Case } from "./entities/case.js";
import { Customer } from "./entities/customer.js";
import { Employee } from "./entities/employee.js";
import { Handover } from "./entities/handover.js";
import { Home } from "./entities/home.js";
import { Occupancy } from "./entities/occupancy.js";
import { Project } from "./entities/project.js";
import { Unit } from "./entities/unit.js";
import { Warranty } from "./entities/warranty.js";
import { WorkOrder } from "./entities/work-order.js";
import { createLoaders, type Loaders } from "./loaders/index.js";
import { dataSubjectRequest } from "./resolvers/data-subject-request.js";
import { BuildingResolver } from "./resolvers/building.js";
import { BuildingMutations } from "./resolvers/building-mutations.js";
import { CaseResolver } from "./resolvers/case.js";
import { CustomerResolver } from "./resolvers/customer.js";
import { EmployeeResolver } from "./resolvers/employee.js";
import { HandoverResolver } from "./resolvers/handover.js";
import { HandoverMutations } from "./resolvers/handover-mutations.js";
import { OccupancyResolver } from "./resolvers/occupancy.js";
import { OccupancyMutations } from "./resolvers/occupancy-mutations.js";
import { ProjectResolver } from "./resolvers/project.js";
import { UnitResolver } from "./resolvers/unit.js";
import { UnitMutations } from "./resolvers/unit-mutations.js";
import { WorkOrderResolver } from "./resolvers/work-order.js";
import { WorkOrderMutations } from "./resolvers/work-order-mutations.js";

interface Id {
  readonly id: string;
}

/** Property management: what was built, who owns and lives in it, how it was handed over, and the work that is done for it. */
export const property: Subgraph<Loaders> = {
  name: "property",
  types: [
    dataSubjectRequest.request,
    Building,
    Unit,
    Occupancy,
    Handover,
    WorkOrder,
    Home,
    Warranty,
    Customer,
    Project,
    Employee,
    Case,
  ],
  resolvers: [
    auditQueries("property"),
    dataSubjectRequest.resolver,
    ...[BuildingResolver, UnitResolver, OccupancyResolver, HandoverResolver, WorkOrderResolver],
    ...[BuildingMutations, UnitMutations, OccupancyMutations, HandoverMutations, WorkOrderMutations],
    ...[CustomerResolver, ProjectResolver, EmployeeResolver, CaseResolver],
  ],
  references: {
    DataSubjectRequest: (key: object) => key,
    Building: ({ id }: Id, { loaders }) => loaders.buildingById.load(id),
    Unit: ({ id }: Id, { loaders }) => loaders.unitById.load(id),
    Occupancy: ({ id }: Id, { loaders }) => loaders.occupancyById.load(id),
    Handover: ({ id }: Id, { loaders }) => loaders.handoverById.load(id),
    WorkOrder: ({ id }: Id, { loaders }) => loaders.workOrderById.load(id),
    Customer: (key: Customer) => key,
    Project: (key: Project) => key,
    Employee: (key: Employee) => key,
    Case: (key: Case) => key,
  },
  rights,
  createLoaders,
};
