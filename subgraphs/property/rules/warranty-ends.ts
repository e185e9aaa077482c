import { addMonths } from "./add-months.js";
import { type Component, type Terms, warrantyTerms } from "./warranty-terms.js";

/** The two days from which warranties count, and whether the unit is a home. */
export interface WarrantyStart {
  readonly completionAcceptedOn: string;
  readonly handedOverOn: string;
  readonly home: boolean;
}

/**
 * When a warranty ends, by what it is reckoned: the rest of the builder's, the least that a home's buyer has, the seasons of a city's
 * calendar, the building's design life. The last two have no day that is known here.
 */
export type WarrantyEnd =
  | { readonly basis: "BUILDER" | "HOME_MINIMUM"; readonly endsOn: string }
  | { readonly basis: "SEASONS" | "DESIGN_LIFE"; readonly endsOn: null };

/**
 * The last day of a component's warranty for the buyer. It runs from handover for what is left of the builder's warranty, which runs from
 * completion acceptance; where that is less than the minimum of a home, the minimum counts (商品房销售管理办法 art. 33).
 */
export function warrantyEnds(component: Component, start: WarrantyStart): WarrantyEnd {
  const { builder, home }: Terms = warrantyTerms[component];
  if (builder.unit !== "MONTHS") return { basis: builder.unit, endsOn: null };
  const builderEnd = addMonths(start.completionAcceptedOn, builder.count);
  if (!start.home || home?.unit !== "MONTHS") return { basis: "BUILDER", endsOn: builderEnd };
  const homeEnd = addMonths(start.handedOverOn, home.count);
  return homeEnd > builderEnd ? { basis: "HOME_MINIMUM", endsOn: homeEnd } : { basis: "BUILDER", endsOn: builderEnd };
}
