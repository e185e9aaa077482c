import { addMonths } from "./add-months.js";

/** The longest warranty that ends at all, in months: against water through the roof. */
const longestWarranty = 60;
const law = "建设工程质量管理条例 art. 40";

/**
 * Why a handover is kept, and until when: warranties run from it, the longest for five years (建设工程质量管理条例 art. 40); that of the
 * structure hangs on the building.
 * @param handedOverOn YYYY-MM-DD; null while it is under way
 * @param day YYYY-MM-DD, the day that it is
 */
export function handoverIsKept(
  { handedOverOn }: { readonly handedOverOn: string | null },
  day: string,
): { law: string; until: string | null } | undefined {
  if (handedOverOn === null) return { law, until: null };
  const until = addMonths(handedOverOn, longestWarranty);
  return until >= day ? { law, until } : undefined;
}
