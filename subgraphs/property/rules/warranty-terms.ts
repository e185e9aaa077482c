/** How long something is under warranty: months, seasons of heating or cooling, or the building's design life. */
export type Term =
  | { readonly unit: "MONTHS"; readonly count: number }
  | { readonly unit: "SEASONS"; readonly count: number }
  | { readonly unit: "DESIGN_LIFE" };

/** The two clocks of a component: the builder's from completion acceptance, and the least that a home's buyer has from handover. */
export interface Terms {
  readonly builder: Term;
  readonly home: Term | null;
}

const months = (count: number): Term => ({ unit: "MONTHS", count });
const seasons = (count: number): Term => ({ unit: "SEASONS", count });
const designLife: Term = { unit: "DESIGN_LIFE" };

/**
 * The terms of the national rules: builder's by 建设工程质量管理条例 art. 40, a home's by 商品住宅实行住宅质量保证书规定 (1998) art. 5.
 * What the second does not name has no term of its own there. Cities may give more.
 */
export const warrantyTerms = {
  STRUCTURE: { builder: designLife, home: designLife },
  ROOF: { builder: months(60), home: months(36) },
  LEAKAGE: { builder: months(60), home: months(12) },
  HEATING: { builder: seasons(2), home: seasons(1) },
  COOLING: { builder: seasons(2), home: seasons(1) },
  ELECTRICAL: { builder: months(24), home: null },
  PLUMBING: { builder: months(24), home: null },
  EQUIPMENT: { builder: months(24), home: null },
  FIT_OUT: { builder: months(24), home: null },
  PLASTER: { builder: months(24), home: months(12) },
  FLOORING: { builder: months(24), home: months(12) },
  DOORS_WINDOWS: { builder: months(24), home: months(12) },
  SANITARY_WARE: { builder: months(24), home: months(12) },
  PIPE_BLOCKAGE: { builder: months(24), home: months(2) },
  LAMPS_SWITCHES: { builder: months(24), home: months(6) },
} as const satisfies Record<string, Terms>;

/** A part of a building that has a warranty of its own. */
export type Component = keyof typeof warrantyTerms;
