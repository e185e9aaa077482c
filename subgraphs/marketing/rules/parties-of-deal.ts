import { whoLooksAfter } from "./who-looks-after.js";

/** Who buys, where and with whom, as far as it was said. */
export interface PartiesAsked {
  readonly customerHandle?: string | null | undefined;
  readonly projectCode?: string | null | undefined;
  readonly consultantId?: string | null | undefined;
  readonly unitId?: string | null | undefined;
}

/** Who buys what, where and with whom: nothing of it is ever empty. */
export interface Parties {
  readonly customerHandle: string;
  readonly projectCode: string;
  readonly consultantId: string;
  readonly unitId: string;
}

/** What an opportunity knows of its deal. */
type Opportunity = Omit<Parties, "unitId"> & { readonly unitId: string | null };

/**
 * Who buys what, where and with whom. A deal from an opportunity has its customer, project and consultant, and its unit
 * unless another is named; a deal that stands alone names them.
 * @returns the parties, or the field that is wrong and why. Section 5.4.
 */
export function partiesOfDeal(
  caller: { readonly subject: string; readonly role: string },
  asked: PartiesAsked,
  opportunity?: Opportunity,
): Parties | { readonly field: keyof Parties; readonly message: string } {
  const unitId = asked.unitId ?? opportunity?.unitId;
  if (!unitId) return { field: "unitId", message: "A deal names the unit that is bought." };
  if (opportunity) return ofOpportunity(opportunity, asked, unitId);
  const { customerHandle, projectCode } = asked;
  if (!customerHandle) return missing("customerHandle");
  if (!projectCode) return missing("projectCode");
  const consultant = whoLooksAfter(caller, asked.consultantId);
  if (typeof consultant === "string") return { field: "consultantId", message: consultant };
  return { customerHandle, projectCode, consultantId: consultant.employeeId, unitId };
}

function ofOpportunity(own: Opportunity, asked: PartiesAsked, unitId: string): ReturnType<typeof partiesOfDeal> {
  const fields = ["customerHandle", "projectCode", "consultantId"] as const;
  const other = fields.find((field) => asked[field] && asked[field] !== own[field]);
  if (other) return { field: other, message: `The opportunity says ${own[other]}: leave it out, or name the same.` };
  const { customerHandle, projectCode, consultantId } = own;
  return { customerHandle, projectCode, consultantId, unitId };
}

function missing(field: "customerHandle" | "projectCode"): { field: typeof field; message: string } {
  return { field, message: "A deal that comes from no opportunity names its customer and its project." };
}
