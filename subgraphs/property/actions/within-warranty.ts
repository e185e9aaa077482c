import type { WorkOrder } from "../entities/work-order.js";
import type { Loaders } from "../loaders/index.js";
import { chinaDay } from "../../shared/scalars.js";
import { isUnderWarranty } from "../rules/is-under-warranty.js";
import { warrantyStartOf } from "./warranty-start-of.js";

/** Whether what a work order is about was under warranty when it was raised; null where that cannot be said. */
export async function withinWarranty(order: WorkOrder, loaders: Loaders): Promise<boolean | null> {
  const { unitId, component, raisedAt } = order;
  const unit = unitId !== null && component !== null ? await loaders.unitById.load(unitId) : null;
  if (unit === null || component === null) return null;
  return isUnderWarranty(component, await warrantyStartOf(unit, loaders), chinaDay(raisedAt));
}
