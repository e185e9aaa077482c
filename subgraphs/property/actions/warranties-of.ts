import type { Unit } from "../entities/unit.js";
import { type Warranty, WarrantyBasis } from "../entities/warranty.js";
import { WarrantyComponent } from "../entities/warranty-component.js";
import type { Loaders } from "../loaders/index.js";
import { warrantyEnds } from "../rules/warranty-ends.js";
import { warrantyStartOf } from "./warranty-start-of.js";

/** The warranties of a unit, one for each part; none before it is handed over. */
export async function warrantiesOf(unit: Unit, loaders: Loaders): Promise<Warranty[]> {
  const start = await warrantyStartOf(unit, loaders);
  if (start === null) return [];
  return Object.values(WarrantyComponent).map((component) => {
    const { basis, endsOn } = warrantyEnds(component, start);
    return { component, basis: WarrantyBasis[basis], startsOn: start.handedOverOn, endsOn };
  });
}
