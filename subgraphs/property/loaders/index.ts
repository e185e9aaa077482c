import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { all, manyBy, oneById, pagesOf } from "../../shared/loaders.js";
import { whenAsked } from "../../shared/rows/when-asked.js";
import type { Context } from "../../shared/subgraph.js";
import { Building } from "../entities/building.js";
import { Handover } from "../entities/handover.js";
import { Occupancy } from "../entities/occupancy.js";
import { Unit } from "../entities/unit.js";
import { WorkOrder } from "../entities/work-order.js";
import { buildingOrders } from "./building-list.js";
import { handoverOrders } from "./handover-list.js";
import { homesOf } from "./homes-of.js";
import { holdsToday, occupancyOrders, owns } from "./occupancy-list.js";
import { seenBy } from "./seen-by.js";
import { unitOrders } from "./unit-list.js";
import { workOrderOrders } from "./work-order-list.js";

/** How rows arrive: in batches, born with the request, and only those of the caller's projects. */
export const createLoaders = (manager: EntityManager, caller: Caller) => {
  const seen = seenBy(caller);
  return whenAsked({
    buildingById: () => oneById(manager, Building, seen),
    buildings: () => pagesOf(manager, Building, { seen, orders: buildingOrders }),
    unitById: () => oneById(manager, Unit, seen),
    units: () => pagesOf(manager, Unit, { seen, orders: unitOrders }),
    occupancyById: () => oneById(manager, Occupancy, seen),
    occupancies: () => pagesOf(manager, Occupancy, { seen, orders: occupancyOrders }),
    ownersByUnit: () => manyBy(manager, Occupancy, "unitId", all(seen, holdsToday, owns)),
    homesOf: () => homesOf(manager, seen),
    handoverById: () => oneById(manager, Handover, seen),
    handoversByUnit: () => manyBy(manager, Handover, "unitId", seen),
    handovers: () => pagesOf(manager, Handover, { seen, orders: handoverOrders }),
    workOrderById: () => oneById(manager, WorkOrder, seen),
    workOrders: () => pagesOf(manager, WorkOrder, { seen, orders: workOrderOrders }),
  });
};
export type Loaders = ReturnType<typeof createLoaders>;
export type PropertyContext = Context<Loaders>;
